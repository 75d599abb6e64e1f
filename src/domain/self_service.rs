//! The customer's own steps (利用開始, 交換, 利用中止): attempts, and the two positions of the transfer password (rule 6).

use std::collections::BTreeMap;

/// So many failures lock a contract's self-service until an officer unlocks it.
pub const MOST_FAILURES: i64 = 5;

/// Digits of the transfer password (資金移動用パスワード), counted from the left and from 1.
pub const DIGITS: u8 = 10;

/// Pairs of positions.
const PAIRS: u8 = 45;

words! {
    /// Why a customer's step does not come to its end (rule 6).
    pub enum Obstacle {
        /// No such contract, no passwords there, or another login password: which of these is nobody's business.
        LoginFailed = "login_failed" "利用者認証の不一致",
        /// Five failures: an officer unlocks.
        Locked = "self_service_locked" "手続きロック",
        NotLocked = "not_locked" "ロックなし",
        /// The positions are asked by the first call.
        NoChallenge = "no_challenge" "桁の指定なし",
        SerialUnknown = "serial_unknown" "シリアル番号なし",
        SerialInUse = "serial_in_use" "利用中のトークン",
        /// A token that ended, and may not start again.
        SerialEnded = "serial_ended" "利用を終えたトークン",
        TokenHeld = "token_held" "仮停止中のトークン",
        OtpWrong = "otp_wrong" "ワンタイムパスワードの不一致",
        /// The password of a step that was accepted before.
        OtpUsed = "otp_used" "使用済みのワンタイムパスワード",
        TransferDigitsWrong = "transfer_digits_wrong" "資金移動用パスワードの不一致",
        NoPasswords = "no_passwords" "パスワードの登録なし",
    }
}

impl Obstacle {
    /// Whether the customer may well overcome it by entering it again.
    pub const fn can_be_mended(self) -> bool {
        match self {
            Self::LoginFailed
            | Self::SerialUnknown
            | Self::SerialInUse
            | Self::SerialEnded
            | Self::OtpWrong
            | Self::OtpUsed
            | Self::TransferDigitsWrong => true,
            Self::Locked | Self::NotLocked | Self::NoChallenge | Self::TokenHeld | Self::NoPasswords => false,
        }
    }
}

/// The two positions of the transfer password that a customer is asked, the smaller first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Positions {
    first: u8,
    second: u8,
}

impl Positions {
    pub fn new(first: u8, second: u8) -> Option<Self> {
        (1 <= first && first < second && second <= DIGITS).then_some(Self { first, second })
    }

    /// The pair that a random byte means; `None` where the byte would make some pairs likelier than others.
    pub fn drawn(byte: u8) -> Option<Self> {
        if byte >= u8::MAX / PAIRS * PAIRS {
            return None;
        }
        let pairs = (1..DIGITS).flat_map(|first| (first + 1..=DIGITS).map(move |second| Self { first, second }));
        pairs.into_iter().nth(usize::from(byte % PAIRS))
    }

    pub const fn both(self) -> [u8; 2] {
        [self.first, self.second]
    }

    /// Whether these digits, and no others, stand at these positions of the password.
    pub fn are_answered(self, answered: &BTreeMap<u8, char>, password: &str) -> bool {
        let digit = |at: u8| password.chars().nth(usize::from(at - 1));
        let right = self.both().iter().all(|at| digit(*at).is_some_and(|digit| answered.get(at) == Some(&digit)));
        right && answered.len() == 2
    }
}

/// How far a contract's customer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SelfService {
    pub failures: i64,
    pub positions: Option<Positions>,
}

impl SelfService {
    /// Before the first attempt.
    pub const NEW: Self = Self { failures: 0, positions: None };

    pub const fn is_locked(self) -> bool {
        self.failures >= MOST_FAILURES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_is_as_likely_as_another() {
        let mut count: BTreeMap<[u8; 2], u32> = BTreeMap::new();
        for byte in 0..=u8::MAX {
            if let Some(positions) = Positions::drawn(byte) {
                assert_eq!(Positions::new(positions.first, positions.second), Some(positions));
                *count.entry(positions.both()).or_default() += 1;
            }
        }
        assert_eq!(count.len(), 45);
        assert!(count.values().all(|times| *times == 5), "{count:?}");
    }

    #[test]
    fn two_digits_answer_and_no_more() {
        let asked = Positions::new(8, 10).unwrap();
        for (answered, right) in [
            (&[(8, '7'), (10, '9')][..], true),
            (&[(8, '7'), (10, '8')], false),
            (&[(8, '7')], false),
            (&[(8, '7'), (9, '8')], false),
            (&[(1, '0'), (8, '7'), (10, '9')], false),
        ] {
            let answered = answered.iter().copied().collect();
            assert_eq!(asked.are_answered(&answered, "0123456789"), right, "{answered:?}");
        }
        assert_eq!((Positions::new(3, 3), Positions::new(0, 1), Positions::new(9, 11)), (None, None, None));
    }
}
