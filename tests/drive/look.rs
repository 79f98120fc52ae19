//! Looking at a screen: whether words are on it, what is selected, where the cursor is; and the sizes of a storm.

/// Hundreds of sizes from 1×1 to 300×100, in an order that jumps about.
pub fn storm() -> Vec<(u16, u16)> {
    let widths = [
        300, 1, 80, 2, 139, 40, 7, 100, 59, 20, 200, 61, 3, 79, 110, 39, 60, 140,
    ];
    let heights = [
        1, 100, 24, 2, 22, 50, 3, 16, 5, 30, 9, 40, 12, 20, 15, 23, 19,
    ];
    let mut sizes = Vec::new();
    for width in widths {
        for height in heights {
            sizes.push((height, width));
        }
    }
    sizes
}

/// The two halves of a text, cut at the end of a line.
pub fn halves(text: &str) -> (&str, &str) {
    let text = text.trim_end();
    let cut = text[..text.len() * 2 / 3].rfind('\n').expect("two lines");
    (text[..cut].trim_end_matches('\n'), &text[cut + 1..])
}

/// The last word of a text.
pub fn last_word(text: &str) -> &str {
    text.split_whitespace().last().unwrap_or_default()
}

/// Whether these words are on the screen, wherever lines break.
pub fn is_there(screen: &vt100::Screen, words: &str) -> bool {
    let text = screen.contents();
    text.contains(words)
        || text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .contains(words)
}

/// The text of the row with the cursor, up to the cursor.
pub fn before_cursor(screen: &vt100::Screen) -> String {
    if screen.hide_cursor() {
        return String::new();
    }
    let (row, col) = screen.cursor_position();
    screen.contents_between(row, 0, row, col)
}

/// The rows of the list on screen: those of the window that lies over it, where there is one.
fn list_rows(screen: &vt100::Screen) -> Vec<(usize, String)> {
    let (_, cols) = screen.size();
    let rows: Vec<(usize, String)> = screen.rows(0, cols.get()).enumerate().collect();
    let over = |row: &str| {
        let inner = row.split('│').nth(1)?;
        (row.matches('│').count() > 1).then(|| inner.to_owned())
    };
    let above: Vec<(usize, String)> = rows
        .iter()
        .filter_map(|(index, row)| Some((*index, over(row)?)))
        .collect();
    if above.is_empty() { rows } else { above }
}

/// The row with these words.
pub fn row_of(screen: &vt100::Screen, words: &str) -> Option<usize> {
    let rows = list_rows(screen);
    let found = rows.iter().find(|(_, row)| row.contains(words));
    found.map(|(index, _)| *index)
}

/// The row of the selected line: the one that is marked.
pub fn selected_row(screen: &vt100::Screen) -> Option<usize> {
    let rows = list_rows(screen);
    let found = rows
        .iter()
        .find(|(_, row)| row.trim_start().starts_with('›'));
    found.map(|(index, _)| *index)
}
