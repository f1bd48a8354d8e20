//! How an organisation looks: its colour in every palette, written as a style sheet that is laid over that of the house.

use domain::Id;
use domain::colour::{Colour, NIGHT};
use kit::page;

/// How much darker the edge below a button is, and what is pressed, in steps of 255.
const UNDER: u16 = 70;

/// The newest look of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub organisation: Id,
    pub name: String,
    pub version: i64,
    /// Fits the light palette; none while it keeps the colour of the house.
    pub colour: Option<Colour>,
    pub has_logo: bool,
}

impl Look {
    /// As the frame of a page shows it; none when there is nothing of its own.
    pub fn on_page(&self) -> Option<page::Look> {
        let address = |kind: &str| format!("/looks/{}/{}.{kind}", self.organisation, self.version);
        (self.colour.is_some() || self.has_logo).then(|| page::Look {
            name: self.name.clone(),
            logo: self.has_logo.then(|| address("png")),
            style: self.colour.is_some().then(|| address("css")),
        })
    }
}

/// The colours that stand for "this can be pressed" in one palette.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tones {
    pub water: Colour,
    pub on_water: Colour,
    /// Pressed, and the mark.
    pub deep: Colour,
    /// The edge below a filled button.
    pub under: Colour,
}

/// The tones of a colour on paper.
pub fn by_day(colour: Colour) -> Tones {
    let water = colour.darkened_until_it_fits();
    let deep = water.darkened(UNDER);
    Tones { water, on_water: water.text_on_it(), deep, under: deep }
}

/// The tones of a colour in the dark.
pub fn by_night(colour: Colour) -> Tones {
    let water = colour.lightened_until_it_fits();
    Tones { water, on_water: NIGHT, deep: water.lightened(UNDER), under: water.darkened(UNDER) }
}

/// The sheet of a colour. Paper and high contrast keep the colours of the house, and a device that asks for more
/// contrast is not asked about the dark as well.
pub fn sheet(colour: Colour) -> String {
    let (day, night) = (variables(by_day(colour)), variables(by_night(colour)));
    format!(
        "@media screen{{:root,:root[data-look=light]{{{day}}}:root[data-look=dark]{{{night}}}}}\n\
         @media screen and (prefers-color-scheme:dark){{\
         @media not all and (prefers-contrast:more){{:root:not([data-look]){{{night}}}}}}}\n"
    )
}

fn variables(tones: Tones) -> String {
    let Tones { water, on_water, deep, under } = tones;
    format!("--water:{water};--on-water:{on_water};--deep:{deep};--under:{under}")
}

#[cfg(test)]
mod tests {
    use domain::colour::{DARK_GROUNDS, LIGHT_GROUNDS};

    use super::*;

    #[test]
    fn every_tone_is_read_well_in_its_palette_whatever_the_colour() {
        for text in ["#000", "#fff", "#ffd500", "#c8102e", "#0a5470", "#00a651", "#7f7f7f", "#0000ff"] {
            let colour: Colour = text.parse().unwrap();
            for (tones, grounds) in [(by_day(colour), LIGHT_GROUNDS), (by_night(colour), DARK_GROUNDS)] {
                assert!(tones.water.fits_on(grounds) && tones.deep.fits_on(grounds), "{text}");
                assert!(tones.water.contrast(tones.on_water) >= 7.0 && tones.deep.contrast(tones.on_water) >= 7.0, "{text}");
            }
        }
    }

    #[test]
    fn the_sheet_leaves_paper_and_high_contrast_alone() {
        let sheet = sheet("#c8102e".parse().unwrap());
        assert!(sheet.lines().all(|line| line.starts_with("@media screen")));
        assert!(sheet.contains("--water:#") && !sheet.contains("data-look=contrast"));
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    }
}
