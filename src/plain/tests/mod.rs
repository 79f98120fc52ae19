//! The plain front without a process: what lines mean, what is told, and that both fronts make the same file.

mod both;
mod table;
