//! What operators do: one row an action, from which follow who may do it, what it may change and which letter it sends.

/// What holds of an action beside its code and its word.
struct Row {
    /// Who may do it: the matrix of `help roles`.
    roles: &'static [Role],
    /// What its entry may do to rows, in lists.
    effects: &'static [&'static [Effect]],
    /// Rows of a table in one entry; a table that is not named may have any number.
    extent: &'static [Extent],
    /// What the customer is sent for it.
    letter: Option<Template>,
}

macro_rules! optional {
    () => {
        None
    };
    ($value:expr) => {
        Some($value)
    };
}

/// One row an action. Its roles must be named; an action without another part says nothing of it.
macro_rules! actions {
    ($($(#[$doc:meta])* $variant:ident = $code:literal $japanese:literal {
        roles: $roles:expr
        $(, effects: [$($effects:expr),+ $(,)?])?
        $(, extent: [$($extent:expr),+ $(,)?])?
        $(, letter: $letter:expr)?
        $(,)?
    },)+) => {
        words! {
            /// A use case. Its code is the `action` of the trail's entries.
            pub enum Action { $($(#[$doc])* $variant = $code $japanese),+ }
        }

        impl Action {
            pub(super) const fn row(self) -> &'static Row {
                match self {
                    $(Self::$variant => const { &Row {
                        roles: $roles,
                        effects: &[$($($effects),+)?],
                        extent: &[$($($extent),+)?],
                        letter: optional!($($letter)?),
                    } },)+
                }
            }
        }
    };
}

mod rows;
#[cfg(test)]
mod tests;

use crate::domain::{
    Role, Template,
    effect::{Effect, Extent},
};

pub use rows::Action;

impl Action {
    /// The roles that may do it, as `help roles` prints them.
    pub const fn roles(self) -> &'static [Role] {
        self.row().roles
    }

    pub fn is_open_to(self, role: Role) -> bool {
        self.roles().contains(&role)
    }

    /// Whether an officer whom no second person has confirmed yet may not do it (rule 9).
    pub const fn takes_a_confirmed_officer(self) -> bool {
        matches!(self, Self::FormApprove | Self::FormImportProcess | Self::OtpRelease | Self::OtpUnlock)
    }

    /// What an entry of this action may do to rows.
    pub fn effects(self) -> impl Iterator<Item = &'static Effect> {
        self.row().effects.iter().copied().flatten()
    }

    /// How many rows of a table an entry of this action changes, at least and at most, where that is known.
    pub const fn extent(self) -> &'static [Extent] {
        self.row().extent
    }

    /// The letter by which the customer learns of this, where there is one.
    pub const fn letter(self) -> Option<Template> {
        self.row().letter
    }
}
