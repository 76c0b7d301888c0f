#pragma once
// The wall's screens, one function each in screens/. A screen draws on its sheet everything but the time of
// day and the line about troubles, which stand on all of them (draw.hpp). It is a function of the view: it
// keeps nothing and reads no clock.

#include "display/layout/sheet.hpp"
#include "display/view.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/connection_state.hpp"

namespace hearth::display {

void draw_today(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_welcome(const View& view, Sheet& sheet, const config::Texts& texts);
// These need a gathering in the view.
void draw_gathering(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_rest(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_agreements(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_confidentiality(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_pairs(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_groups(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_prompts(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_next(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_jobs(const View& view, Sheet& sheet, const config::Texts& texts);
// These do not.
void draw_crisis(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_message(const View& view, Sheet& sheet, const config::Texts& texts);
void draw_quiet(const View& view, Sheet& sheet, const config::Texts& texts);

// Before the first picture has come, and so without a view.
void draw_start(Sheet& sheet, const config::Texts& texts, link::ConnectionState connection);

}  // namespace hearth::display
