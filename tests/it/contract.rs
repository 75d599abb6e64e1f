//! Contracts and their tokens: what imports bring, addresses, holds, closing.

mod contracts;
mod holds;
mod tokens;
