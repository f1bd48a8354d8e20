//! Colours an organisation may set. What one can press must stand out on every ground it is used on, so a colour is
//! measured by the contrast rule of WCAG before it is kept, and a better one with the same hue is proposed.

use std::fmt;
use std::str::FromStr;

/// A colour of a screen: red, green and blue from 0 to 255. Written as `#0a5470`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

/// A text that is not a colour.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a colour such as #0a5470")]
pub struct NotAColour(String);

pub const WHITE: Colour = Colour { red: 255, green: 255, blue: 255 };
/// Text on a light colour: the deepest water.
pub const NIGHT: Colour = Colour { red: 7, green: 34, blue: 46 };
/// Where links and buttons stand in the light palette: paper and mist.
pub const LIGHT_GROUNDS: [Colour; 2] = [Colour { red: 255, green: 253, blue: 248 }, Colour { red: 233, green: 241, blue: 244 }];
/// Where they stand in the dark palette.
pub const DARK_GROUNDS: [Colour; 2] = [Colour { red: 16, green: 25, blue: 31 }, Colour { red: 30, green: 45, blue: 54 }];

/// The least contrast of text on its ground.
const LEAST: f64 = 7.0;
/// Steps from a colour to black or white; each is less than the eye sees.
const STEPS: u16 = 255;

impl Colour {
    /// Relative luminance, from 0 (black) to 1 (white).
    pub fn luminance(self) -> f64 {
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast with another colour, from 1 (the same) to 21 (black on white).
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Whether it can be read and seen to be pressed in the light palette.
    pub fn fits(self) -> bool {
        self.fits_on(LIGHT_GROUNDS)
    }

    /// Whether it has contrast enough with each of these grounds.
    pub fn fits_on(self, grounds: [Colour; 2]) -> bool {
        grounds.iter().all(|ground| self.contrast(*ground) >= LEAST)
    }

    /// The lightest colour of this hue, at most as light as this one, that fits the light palette.
    #[must_use]
    pub fn darkened_until_it_fits(self) -> Colour {
        (0..=STEPS).map(|step| self.darkened(step)).find(|colour| colour.fits()).unwrap_or(self.darkened(STEPS))
    }

    /// A lighter colour of this hue that fits the dark palette. It shines more on its way to white, or it would be grey.
    #[must_use]
    pub fn lightened_until_it_fits(self) -> Colour {
        if self.fits_on(DARK_GROUNDS) {
            return self;
        }
        let bright = self.shining();
        (0..=STEPS).map(|step| bright.lightened(step)).find(|colour| colour.fits_on(DARK_GROUNDS)).unwrap_or(WHITE)
    }

    /// Halfway to the brightest colour of this hue.
    fn shining(self) -> Colour {
        let most = u16::from(self.red.max(self.green).max(self.blue)).max(1);
        self.each(|part| u8::try_from(u16::from(part) * u16::midpoint(STEPS, most) / most).unwrap_or(u8::MAX))
    }

    /// So many of 255 steps nearer to black.
    #[must_use]
    pub fn darkened(self, step: u16) -> Colour {
        self.each(|part| scaled(part, STEPS - step.min(STEPS)))
    }

    /// So many of 255 steps nearer to white.
    #[must_use]
    pub fn lightened(self, step: u16) -> Colour {
        self.each(|part| 255 - scaled(255 - part, STEPS - step.min(STEPS)))
    }

    /// White or night: what is read best on it.
    #[must_use]
    pub fn text_on_it(self) -> Colour {
        if self.contrast(WHITE) >= self.contrast(NIGHT) { WHITE } else { NIGHT }
    }

    fn each(self, change: impl Fn(u8) -> u8) -> Colour {
        Colour { red: change(self.red), green: change(self.green), blue: change(self.blue) }
    }
}

/// A part of a colour times so many of 255, rounded.
fn scaled(part: u8, of_255: u16) -> u8 {
    let product = u32::from(part) * u32::from(of_255) + u32::from(STEPS / 2);
    u8::try_from(product / u32::from(STEPS)).unwrap_or(u8::MAX)
}

fn linear(part: u8) -> f64 {
    let share = f64::from(part) / 255.0;
    if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

impl fmt::Display for Colour {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue))
    }
}

/// Reads `#0a5470`, `0A5470` and the short `#07c`.
impl FromStr for Colour {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        let doubled: String = digits.chars().flat_map(|digit| [digit, digit]).collect();
        let six = if digits.len() == 3 { &doubled } else { digits };
        let is_plain = six.len() == 6 && six.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(six, 16).ok().filter(|_| is_plain);
        let [_, red, green, blue] = number.ok_or_else(|| NotAColour(text.to_owned()))?.to_be_bytes();
        Ok(Colour { red, green, blue })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    fn any_colour() -> impl Strategy<Value = Colour> {
        (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(red, green, blue)| Colour { red, green, blue })
    }

    /// Where it stands on the colour wheel, in degrees.
    fn hue(colour: Colour) -> f64 {
        let [red, green, blue] = [colour.red, colour.green, colour.blue].map(f64::from);
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        let sixth = match most {
            _ if most <= least => 0.0,
            _ if most <= red => (green - blue) / (most - least),
            _ if most <= green => (blue - red) / (most - least) + 2.0,
            _ => (red - green) / (most - least) + 4.0,
        };
        sixth * 60.0
    }

    #[test]
    fn the_contrast_is_that_of_the_rule() {
        assert!((WHITE.contrast(colour("#000")) - 21.0).abs() < 1e-9);
        assert!((colour("#767676").contrast(WHITE) - 4.54).abs() < 0.01);
        assert!((colour("#777").contrast(WHITE) - 4.48).abs() < 0.01);
    }

    #[test]
    fn a_colour_is_read_as_people_write_it_and_printed_one_way() {
        for text in ["#0a5470", "0A5470", "#0A5470"] {
            assert_eq!(colour(text).to_string(), "#0a5470");
        }
        assert_eq!(colour("#07c"), colour("#0077cc"));
        for text in ["", "#", "blue", "#12345", "#1234567", "#12345g", "##123456", "rgb(1,2,3)", "#１２３", "#+12345"] {
            assert!(text.parse::<Colour>().is_err(), "{text}");
        }
    }

    #[test]
    fn our_own_water_fits_and_the_sun_does_not() {
        assert!(colour("#0a5470").fits() && colour("#8fd0e8").fits_on(DARK_GROUNDS));
        assert!(!colour("#f2b134").fits() && !colour("#0b5c7a").fits());
    }

    #[test]
    fn black_and_white_end_where_they_must() {
        let black = colour("#000000");
        assert_eq!(black.darkened_until_it_fits(), black);
        assert_eq!(WHITE.lightened_until_it_fits(), WHITE);
        assert!(WHITE.darkened_until_it_fits().fits() && black.lightened_until_it_fits().fits_on(DARK_GROUNDS));
        assert_eq!((black.text_on_it(), WHITE.text_on_it()), (WHITE, NIGHT));
    }

    proptest! {
        #[test]
        fn what_is_proposed_always_fits(colour in any_colour()) {
            prop_assert!(colour.darkened_until_it_fits().fits());
            prop_assert!(colour.lightened_until_it_fits().fits_on(DARK_GROUNDS));
        }

        #[test]
        fn a_colour_that_fits_is_left_alone(colour in any_colour()) {
            prop_assert_eq!(colour.darkened_until_it_fits() == colour, colour.fits());
        }

        #[test]
        fn what_is_proposed_is_of_the_same_hue(red in 0_u8..=255, green in 0_u8..=90, blue in 90_u8..=160) {
            let colour = Colour { red, green, blue };
            let apart = (hue(colour) - hue(colour.darkened_until_it_fits())).abs();
            prop_assert!(apart.min(360.0 - apart) < 4.0, "{} is {} degrees away", colour.darkened_until_it_fits(), apart);
        }

        #[test]
        fn text_on_what_is_proposed_is_read_well(colour in any_colour()) {
            for colour in [colour.darkened_until_it_fits(), colour.lightened_until_it_fits()] {
                prop_assert!(colour.contrast(colour.text_on_it()) >= LEAST);
            }
        }

        #[test]
        fn contrast_is_the_same_both_ways(one in any_colour(), two in any_colour()) {
            let contrast = one.contrast(two);
            prop_assert!((1.0..=21.001).contains(&contrast));
            prop_assert!((contrast - two.contrast(one)).abs() < 1e-9);
        }

        #[test]
        fn every_printed_colour_is_read_back(colour in any_colour()) {
            prop_assert_eq!(colour.to_string().parse(), Ok(colour));
        }

        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,9}") {
            let _ = text.parse::<Colour>();
        }
    }
}
