//! Lines and what is told after them.
