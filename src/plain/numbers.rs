//! Lines, options and questions by their numbers. Changes nothing.

use crate::app::Open;
use crate::text::fold;

/// The option with a number or a name.
pub(super) fn chosen_number<'a>(
    text: &str,
    options: impl Iterator<Item = &'a str>,
) -> Option<usize> {
    match chosen_numbers(text, options)?.as_slice() {
        [one] => Some(*one),
        _ => None,
    }
}

/// The options with these numbers, or the one with this name.
pub(super) fn chosen_numbers<'a>(
    text: &str,
    options: impl Iterator<Item = &'a str>,
) -> Option<Vec<usize>> {
    let options: Vec<&str> = options.collect();
    if let Some(numbers) = numbers(text) {
        return numbers
            .iter()
            .all(|n| *n < options.len())
            .then_some(numbers);
    }
    let named = fold(text.trim());
    let mut same = (0..options.len()).filter(|index| fold(options[*index].trim()) == named);
    match (same.next(), same.next()) {
        (Some(one), None) => Some(vec![one]),
        _ => None,
    }
}

/// Numbers from 1, made to count from 0: `3`, `1 4`, `1, 4`.
pub(super) fn numbers(text: &str) -> Option<Vec<usize>> {
    let parts = text.split([' ', ',']).filter(|part| !part.is_empty());
    let found: Option<Vec<usize>> = parts
        .map(|part| part.parse::<usize>().ok()?.checked_sub(1))
        .collect();
    found.filter(|numbers| !numbers.is_empty())
}

/// Whether words look like the number of a question.
pub(super) fn is_number(words: &str) -> bool {
    words.starts_with(|c: char| c.is_ascii_digit())
        && words.contains('.')
        && !words.contains(char::is_whitespace)
}

/// Whether a question with this number is asked, or a section with it has questions.
pub(super) fn is_asked(open: &Open, words: &str) -> bool {
    let squeezed = |text: &str| {
        let kept = text.chars().filter(|c| c.is_alphanumeric());
        kept.flat_map(char::to_uppercase).collect::<String>()
    };
    if !words.contains(|c: char| c.is_ascii_digit()) || words.contains(char::is_whitespace) {
        return false;
    }
    let wanted = squeezed(words);
    // The number of a section goes to its first question.
    let below = format!("{}.", words.trim_end_matches('.').to_uppercase());
    let is_section = below.trim_end_matches('.').contains('.');
    let mut known = open
        .outlines
        .iter()
        .flat_map(crate::assessment::Outline::questions);
    known.any(|(address, _)| {
        let number = address.number();
        if is_section && number.to_uppercase().starts_with(&below) {
            return true;
        }
        // In a repeat the number alone goes to the first, as in the window that finds numbers.
        let named = [&number, &address.question];
        named.iter().any(|known| squeezed(known) == wanted)
            && (number.contains('.') == words.contains('.') || address.item.is_some())
    })
}
