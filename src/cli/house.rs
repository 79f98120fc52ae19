//! The house style of a report: the organisation's, or none with `--no-house-style`.

use clap::ArgMatches;

use super::Desk;
use super::failure::Failure;
use crate::language::Message;
use crate::outside;
use crate::report::Making;
use crate::report::house::HouseStyle;

impl Desk<'_, '_> {
    /// How to make what `command` asks for.
    ///
    /// # Errors
    /// When the house style cannot be used; the way out is to do without it.
    pub fn making(&mut self, given: &ArgMatches, command: &'static str) -> Result<Making, Failure> {
        let mut making = Making::default();
        if given.get_flag("no-house-style") {
            return Ok(making);
        }
        making.house = outside::house_style(&self.folders()?).map_err(|wrong| {
            let way_out = Message::new("house-way-out").with("command", command);
            Failure::disk(wrong).and(way_out)
        })?;
        if let Some(remark) = making.house.as_ref().and_then(HouseStyle::remark) {
            self.note(&remark);
        }
        Ok(making)
    }
}
