//! What a person sets while the program runs: theme, signs, mouse. It takes effect at once and is kept.

use super::Turn;
use super::picks::Mark;
use crate::app::Effect;
use crate::app::model::Overlay;
use crate::app::settings::{Setting, ThemeName};

impl Turn<'_> {
    /// The themes to choose from, the present one selected.
    pub(super) fn open_themes(&mut self) {
        let option = |theme: ThemeName| {
            (
                Mark::Theme.id(theme.id()),
                self.model.texts.get(theme.words()),
            )
        };
        let options = ThemeName::ALL.map(option).to_vec();
        let present = self.model.look.theme;
        let selected = ThemeName::ALL.iter().position(|theme| *theme == present);
        self.model.overlay = Some(Overlay::Pick(options, selected.unwrap_or(0)));
    }

    pub(super) fn choose_theme(&mut self, name: &str) {
        if let Some(theme) = ThemeName::named(name) {
            self.model.look.theme = theme;
            self.keep(Setting::Theme(theme), theme.words());
        }
    }

    pub(super) fn switch_signs(&mut self) {
        let ascii = !self.model.look.ascii;
        self.model.look.ascii = ascii;
        let said = if ascii {
            "said-ascii-on"
        } else {
            "said-ascii-off"
        };
        self.keep(Setting::Ascii(ascii), said);
    }

    pub(super) fn switch_mouse(&mut self) {
        let mouse = !self.model.look.mouse;
        self.model.look.mouse = mouse;
        let said = if mouse {
            "said-mouse-on"
        } else {
            "said-mouse-off"
        };
        self.keep(Setting::Mouse(mouse), said);
    }

    fn keep(&mut self, setting: Setting, said: &'static str) {
        self.effects.push(Effect::KeepSetting(setting));
        self.tell(said);
    }
}
