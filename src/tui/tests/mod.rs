//! Drawing in tests.
