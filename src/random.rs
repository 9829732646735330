//! Keyed random numbers: every draw is a function of what it is for, not of when it is made.
//!
//! A draw is addressed by (master seed, replication, stable key of the case, purpose, draw number). Nothing is
//! consumed in sequence, so two policies, or an incident and its twin, give the same patient the same luck however
//! differently their events interleave (common random numbers without book-keeping).
//!
//! The generator is Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel random numbers: as easy as 1, 2, 3",
//! SC11, 2011): counter based, portable, and a bijection of the counter for each key, so two addresses never share a
//! block. [`GENERATOR`] names it, with the version of the key layout, in every manifest.

mod design;

pub use design::{DESIGN, DIMENSIONS, spread};

use rand::Rng as _;
use rand::rand_core::{Infallible, TryRng};

/// Name of the generator and version of the key layout, as written to manifests.
pub const GENERATOR: &str = "philox4x32-10/keys-1";

/// The stable identity of what draws: a case, a unit, the incident. Never an ECS entity id, never an order of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u64);

/// What a draw is for, hashed from a stable name such as `"work/triage"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Purpose(u32);

impl Key {
    /// The key of a named thing: a class of arrivals, a unit, the incident.
    #[must_use]
    pub const fn named(name: &str) -> Self {
        Self(hash(name))
    }

    /// The key of the `ordinal`-th child of this key: the k-th case of a class, the second record of a visit.
    #[must_use]
    pub const fn child(self, ordinal: u64) -> Self {
        Self(mix(self.0 ^ mix(ordinal.wrapping_add(0x9E37_79B9_7F4A_7C15))))
    }

    /// The key of a named relation to this key, to be numbered with [`Key::child`].
    #[must_use]
    pub const fn kin(self, purpose: Purpose) -> Self {
        self.child((purpose.0 as u64) << 32)
    }

    /// The key as a number, for ordering simultaneous events.
    #[must_use]
    pub const fn value(self) -> u64 {
        self.0
    }
}

impl Purpose {
    /// The purpose with this stable name.
    #[must_use]
    pub const fn named(name: &str) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "the low half of a well mixed hash")]
        Self(hash(name) as u32)
    }
}

/// All the random numbers of one replication.
#[derive(Clone, Copy, Debug)]
pub struct Streams {
    key: [u32; 2],
}

impl Streams {
    /// The random numbers of replication number `replication` under `master_seed`.
    #[must_use]
    pub const fn new(master_seed: u64, replication: u64) -> Self {
        Self { key: halves(mix(mix(master_seed ^ 0x7265_7365_7276_0001) ^ mix(replication))) }
    }

    /// Draw number `number` of `key` for `purpose`: a uniform strictly between 0 and 1.
    #[must_use]
    pub fn uniform(&self, key: Key, purpose: Purpose, number: u32) -> f64 {
        let [a, b, _, _] = philox([halves(key.0)[0], halves(key.0)[1], purpose.0, number], self.key);
        open_unit((u64::from(a) << 32) | u64::from(b))
    }

    /// A generator for many draws at one address, such as a resampling; it starts at draw `0`.
    #[must_use]
    pub const fn generator(&self, key: Key, purpose: Purpose) -> Philox {
        let [low, high] = halves(key.0);
        Philox { counter: [low, high, purpose.0, 0], key: self.key, block: [0; 4], used: 4 }
    }
}

/// Philox4x32-10 as a `rand` generator walking the draw numbers of one address.
#[derive(Clone, Debug)]
pub struct Philox {
    counter: [u32; 4],
    key: [u32; 2],
    block: [u32; 4],
    used: usize,
}

impl Philox {
    /// The next uniform strictly between 0 and 1.
    pub fn uniform(&mut self) -> f64 {
        open_unit(self.next_u64())
    }
}

impl TryRng for Philox {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        if self.used == 4 {
            self.block = philox(self.counter, self.key);
            self.counter[3] = self.counter[3].wrapping_add(1);
            self.used = 0;
        }
        self.used += 1;
        Ok(self.block[self.used - 1])
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let high = self.try_next_u32()?;
        let low = self.try_next_u32()?;
        Ok((u64::from(high) << 32) | u64::from(low))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for chunk in bytes.chunks_mut(4) {
            let word = self.try_next_u32()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

/// Ten rounds of Philox4x32, as published.
pub(crate) const fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    let mut round = 0;
    while round < 10 {
        let [low0, high0] = halves(0xD251_1F53 * counter[0] as u64);
        let [low1, high1] = halves(0xCD9E_8D57 * counter[2] as u64);
        counter = [high1 ^ counter[1] ^ key[0], low1, high0 ^ counter[3] ^ key[1], low0];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
        round += 1;
    }
    counter
}

/// The low and the high half of a word.
#[expect(clippy::cast_possible_truncation, reason = "splitting a word is the purpose")]
const fn halves(word: u64) -> [u32; 2] {
    [word as u32, (word >> 32) as u32]
}

/// A uniform strictly between 0 and 1 from the upper 52 bits of a word: the mid-points of 2^52 equal cells.
fn open_unit(word: u64) -> f64 {
    ((word >> 12) as f64 + 0.5) * (1.0 / (1_u64 << 52) as f64)
}

/// The finaliser of SplitMix64 (Steele, Lea & Flood, OOPSLA 2014): a bijection that spreads every input bit.
const fn mix(mut word: u64) -> u64 {
    word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    word ^ (word >> 31)
}

/// FNV-1a over the bytes of a name, then mixed: names are short and few, and the result must never change.
const fn hash(name: &str) -> u64 {
    let bytes = name.as_bytes();
    let (mut state, mut index) = (0xCBF2_9CE4_8422_2325_u64, 0);
    while index < bytes.len() {
        state = (state ^ bytes[index] as u64).wrapping_mul(0x0100_0000_01B3);
        index += 1;
    }
    mix(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Known answers of the reference implementation (Random123, `kat_vectors`).
    #[test]
    fn philox_known_answers() {
        assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
        assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
        assert_eq!(
            philox([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]),
            [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
        );
    }

    #[test]
    fn a_draw_depends_on_its_address_alone() {
        let streams = Streams::new(7, 3);
        let (key, purpose) = (Key::named("visit").child(12), Purpose::named("work/triage"));
        let first = streams.uniform(key, purpose, 0);
        let _ = streams.uniform(key, purpose, 1);
        assert_eq!(first.to_bits(), streams.uniform(key, purpose, 0).to_bits());
        assert_ne!(first.to_bits(), streams.uniform(key.child(0), purpose, 0).to_bits());
        assert_ne!(first.to_bits(), Streams::new(7, 4).uniform(key, purpose, 0).to_bits());
        assert_ne!(first.to_bits(), Streams::new(8, 3).uniform(key, purpose, 0).to_bits());
    }

    #[test]
    fn uniforms_stay_inside_the_open_interval() {
        assert!(open_unit(0) > 0.0);
        assert!(open_unit(u64::MAX) < 1.0);
    }
}
