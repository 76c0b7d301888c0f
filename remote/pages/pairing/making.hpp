#pragma once
// Making a page of a tablet that is let in. A button and its words have the same name: the button
// pairing.connect is labelled by the text pairing.connect.

#include <string>
#include <utility>
#include <vector>

#include "remote/pages/pairing/pages.hpp"

namespace hearth::pages::pairing {

class Making {
 public:
  Making(const Knows& knows, const Place& place);
  Making(const Making&) = delete;
  Making& operator=(const Making&) = delete;

  // A button pairing.WHAT that turns to another page, and asks for something on the way.
  [[nodiscard]] Button leads(const std::string& what, Standing to, Role role = Role::other,
                             std::vector<Asked> asked = {});
  // The same where the page stays.
  [[nodiscard]] Button asks(const std::string& what, Asked asked, Role role = Role::other);
  // The way back to the page on which a kiosk is chosen; what was asked of one is taken back.
  [[nodiscard]] Button back();
  void does(const std::string& id, Does<Place, Asked> what) {
    made.does.insert_or_assign(id, std::move(what));
  }
  // The words of pairing.WHAT.
  void put(const std::string& what, Style style, config::Places places = {});

  [[nodiscard]] std::string say(const std::string& key, config::Places places = {}) const {
    return knows_.texts.say(key, places);
  }
  [[nodiscard]] const Knows& knows() const { return knows_; }
  [[nodiscard]] const Place& place() const { return place_; }

  PageOf<Place, Asked> made;
  std::vector<Element>& main = made.page.main;
  std::vector<Button>& foot = made.page.foot;

 private:
  const Knows& knows_;
  const Place& place_;
};

// The six digits of the wall.
inline constexpr std::size_t code_digits = 6;
void make_code(Making& page, const at::Asking&);

// --- The pages --------------------------------------------------------------------------------------------
void make(Making& page, const at::Looking&);
void make(Making& page, const at::Address&);
void make(Making& page, const at::Asking&);
void make(Making& page, const at::SentAway&);
void make(Making& page, const at::Anew&);

}  // namespace hearth::pages::pairing
