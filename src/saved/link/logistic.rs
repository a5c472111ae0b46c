//! Chances and their logits, in whole numbers, so that every machine computes the same.
//!
//! A chance is a share of 65,536. A logit is ln(p / (1 - p)) times 256, from -2,047 to 2,047.

/// The chances at the logits -8, -7.5, … 8.
const CHANCES: [i32; 33] = [
    22, 36, 60, 98, 162, 267, 439, 720, 1179, 1921, 3108, 4971, 7812, 11955, 17625, 24743, 32768,
    40793, 47911, 53581, 57724, 60565, 62428, 63615, 64357, 64816, 65097, 65269, 65374, 65438,
    65476, 65500, 65514,
];

/// The largest logit.
pub(super) const MOST: i32 = 2047;

/// The chance of a logit: straight lines between the points above.
pub(super) const fn chance(logit: i32) -> i32 {
    let logit = if logit > MOST {
        MOST
    } else if logit < -MOST {
        -MOST
    } else {
        logit
    };
    let place = logit + 2048;
    let (point, beyond) = ((place >> 7) as usize, place & 127);
    (CHANCES[point] * (128 - beyond) + CHANCES[point + 1] * beyond) >> 7
}

/// The logits of 4,096 chances, from the least to the largest.
static LOGITS: [i16; 4096] = {
    let mut logits = [0; 4096];
    let (mut logit, mut at) = (-MOST, 0);
    while at < 4096 {
        let wanted = (at as i32) * 16 + 8;
        while logit < MOST && chance(logit) < wanted {
            logit += 1;
        }
        logits[at] = logit as i16;
        at += 1;
    }
    logits
};

/// The logit of a chance from 0 to 65,535.
pub(super) fn logit(chance: u16) -> i32 {
    i32::from(LOGITS[usize::from(chance >> 4)])
}

/// A chance moved towards what has been, by so many parts of 32,768 of the way.
pub(super) fn moved(chance: u16, bit: bool, pace: i32) -> u16 {
    let goal = if bit { 65_535 } else { 0 };
    let step = ((goal - i32::from(chance)) * pace) >> 15;
    (i32::from(chance) + step) as u16
}

/// How fast a chance moves that has been moved so often: to the mean of what has been, but never less
/// than a twentieth of the way. A table, since dividing takes a tenth of all the time.
pub(super) fn pace(count: u8) -> i32 {
    const PACES: [i32; 20] = {
        let mut paces = [0; 20];
        let mut count = 0;
        while count < 20 {
            let parts = if count > 18 { 40 } else { count as i32 * 2 + 3 };
            paces[count] = 65_536 / parts;
            count += 1;
        }
        paces
    };
    PACES[usize::from(count).min(19)]
}
