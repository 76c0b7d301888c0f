#pragma once
// What a screen shows that no kiosk knows yet, as a value; and how it is drawn.

#include <optional>

#include "display/layout/sheet.hpp"
#include "shared/config/texts.hpp"
#include "shared/link/found_kiosks.hpp"
#include "shared/link/joining_thread.hpp"

namespace hearth::display {

struct JoiningView {
  link::FoundKiosks found{};
  std::optional<link::JoiningSeen> joining{};  // nothing while no kiosk is being asked
  bool address_is_none = false;                // what was typed and entered is no address
};

// What can be done with a key or a touch.
enum class JoiningOffer {
  nothing,
  type_or_choose,  // an address is typed, or one of the kiosks that were found is chosen
  compare,         // whether the words are the same
  again            // to begin anew
};
[[nodiscard]] JoiningOffer offered(const JoiningView& view);

// All but what is touched, which stands below, in what was kept free there (Sheet::keep_free_below).
void draw_joining(const JoiningView& view, Sheet& sheet, const config::Texts& texts);

}  // namespace hearth::display
