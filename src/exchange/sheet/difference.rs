//! The difference between two texts, word by word.

/// A stretch of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// In both texts.
    Same(String),
    /// In the old text only.
    Gone(String),
    /// In the new text only.
    Added(String),
}

/// Beyond this many pairs of words the middle counts as replaced in whole: nobody would read a finer difference.
const MOST: usize = 4_000_000;

/// What turns one text into the other. All pieces but the added ones make the old text, all but those gone the new.
pub fn between(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let start = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (&old[start..], &new[start..]);
    let end = old_rest
        .iter()
        .rev()
        .zip(new_rest.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let mut pieces = Vec::new();
    for word in &old[..start] {
        add(&mut pieces, Piece::Same((*word).to_owned()));
    }
    let (old_end, new_end) = (old_rest.len() - end, new_rest.len() - end);
    middle(&old_rest[..old_end], &new_rest[..new_end], &mut pieces);
    for word in &old_rest[old_end..] {
        add(&mut pieces, Piece::Same((*word).to_owned()));
    }
    pieces
}

/// Words with the space after them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut in_space) = (0, false);
    for (at, c) in text.char_indices() {
        if in_space && !c.is_whitespace() {
            words.push(&text[start..at]);
            start = at;
        }
        in_space = c.is_whitespace();
    }
    if start < text.len() {
        words.push(&text[start..]);
    }
    words
}

/// The longest common run of words, kept; the rest gone or added.
fn middle(old: &[&str], new: &[&str], pieces: &mut Vec<Piece>) {
    if old.len().saturating_mul(new.len()) > MOST {
        old.iter()
            .for_each(|word| add(pieces, Piece::Gone((*word).to_owned())));
        new.iter()
            .for_each(|word| add(pieces, Piece::Added((*word).to_owned())));
        return;
    }
    let width = new.len() + 1;
    let mut longest = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            longest[a * width + b] = if old[a] == new[b] {
                longest[(a + 1) * width + b + 1] + 1
            } else {
                longest[(a + 1) * width + b].max(longest[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            add(pieces, Piece::Same(old[a].to_owned()));
            (a, b) = (a + 1, b + 1);
        } else if b == new.len()
            || (a < old.len() && longest[(a + 1) * width + b] >= longest[a * width + b + 1])
        {
            add(pieces, Piece::Gone(old[a].to_owned()));
            a += 1;
        } else {
            add(pieces, Piece::Added(new[b].to_owned()));
            b += 1;
        }
    }
}

/// Adds a piece, to the last one where that is of the same kind.
fn add(pieces: &mut Vec<Piece>, piece: Piece) {
    match (pieces.last_mut(), piece) {
        (Some(Piece::Same(last)), Piece::Same(words))
        | (Some(Piece::Gone(last)), Piece::Gone(words))
        | (Some(Piece::Added(last)), Piece::Added(words)) => last.push_str(&words),
        (_, piece) => pieces.push(piece),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_word_is_replaced() {
        assert_eq!(
            between("het doel is hulp", "het doel is snelle hulp"),
            [
                Piece::Same("het doel is ".into()),
                Piece::Added("snelle ".into()),
                Piece::Same("hulp".into()),
            ]
        );
    }

    proptest! {
        #[test]
        fn the_pieces_make_both_texts(old in "[ab \n]{0,30}", new in "[ab \n]{0,30}") {
            let (mut before, mut after) = (String::new(), String::new());
            for piece in between(&old, &new) {
                match piece {
                    Piece::Same(words) => {
                        before.push_str(&words);
                        after.push_str(&words);
                    }
                    Piece::Gone(words) => before.push_str(&words),
                    Piece::Added(words) => after.push_str(&words),
                }
            }
            prop_assert_eq!(before, old);
            prop_assert_eq!(after, new);
        }
    }
}
