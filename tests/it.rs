//! The integration tests: one binary, a module for each room or story.

