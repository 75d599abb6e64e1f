//! When a letter is tried again, and what staff may do with it, by where it stands.

use chrono::TimeDelta;

use crate::domain::{MailState, Moment, Refusal};

/// Minutes to wait after the first, second, … try; after the last of these, as after it.
const WAITS: [i64; 6] = [1, 5, 15, 60, 240, 720];
/// A letter is given up when so long has passed since it was queued (RFC 5321 section 4.5.4.1 asks for 4-5 days).
const GIVEN_UP: TimeDelta = TimeDelta::days(5);

/// When a letter is tried again after so many tries; `None` when it is given up.
pub fn next_attempt(created: Moment, now: Moment, tries: i64) -> Option<Moment> {
    let place = usize::try_from(tries - 1).unwrap_or_default().min(WAITS.len() - 1);
    let wait = WAITS.get(place).copied().unwrap_or_default();
    let next = now.plus(TimeDelta::minutes(wait));
    (next < created.plus(GIVEN_UP)).then_some(next)
}

/// A step that staff take with a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handling {
    /// Send it again now.
    Retry,
    /// It need not be sent.
    Cancel,
    /// The customer was told by letter or telephone.
    Close,
    /// It came back.
    Bounced,
}

/// The state after the step.
pub fn after(state: MailState, handling: Handling) -> Result<MailState, Refusal> {
    use MailState::{Bounced, Cancelled, Deferred, Failed, InDoubt, NoAddress, Queued, Sending, Sent, Told};
    match (handling, state) {
        (Handling::Retry, Failed | NoAddress | Deferred | InDoubt | Bounced) => Ok(Queued),
        (Handling::Cancel, Queued | Deferred | InDoubt | Failed | NoAddress) => Ok(Cancelled),
        (Handling::Close, Failed | NoAddress | Bounced | Deferred | InDoubt) => Ok(Told),
        (Handling::Bounced, Sent) => Ok(Bounced),
        (_, Queued | Sending | Sent | Deferred | Failed | InDoubt | NoAddress | Bounced | Told | Cancelled) => {
            Err(Refusal::MailStateUnfit { state })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_tried_for_five_days() {
        let created = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
        for (tries, minutes) in [(1, 1), (2, 5), (3, 15), (4, 60), (5, 240), (6, 720), (60, 720)] {
            let wait = next_attempt(created, created, tries).unwrap().unix() - created.unix();
            assert_eq!(wait, minutes * 60, "{tries}");
        }
        assert_eq!(next_attempt(created, created.plus(TimeDelta::days(5)), 9), None);
    }

    #[test]
    fn a_letter_moves_only_as_its_state_allows() {
        for (handling, from) in [
            (Handling::Retry, "failed no_address deferred in_doubt bounced"),
            (Handling::Cancel, "queued deferred in_doubt failed no_address"),
            (Handling::Close, "failed no_address bounced deferred in_doubt"),
            (Handling::Bounced, "sent"),
        ] {
            for state in MailState::ALL {
                let allowed = from.split(' ').any(|code| code == state.code());
                assert_eq!(after(*state, handling).is_ok(), allowed, "{handling:?} {state}");
            }
        }
    }
}
