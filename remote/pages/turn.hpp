#pragma once
// Turning pages, as a pure function: what happened, and what comes of it. Each kind of tablet has
//
//   PageOf<Place> page(const Knows&, const Place&);
//   Turned<Place> turn(const Knows&, const Place&, const Happened&);
//
// in its own folder. Knows is what the tablet has been told; Place is which page stands, and what is being
// picked or written there.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "remote/pages/page.hpp"
#include "shared/wire/frames.hpp"

namespace hearth::pages {

// What somebody has written so far. Its memory is overwritten before it is given back or used for something
// else, so that nothing of it is left when the page is left.
class Written {
 public:
  Written() = default;
  explicit Written(std::string_view words) : words_(words) {}
  Written(const Written& other) = default;
  // Copied, since a move would leave the words behind where they were short.
  Written(Written&& other) noexcept : words_(other.words_) { other.wipe(); }  // NOLINT: as just said
  Written& operator=(const Written& other);
  Written& operator=(Written&& other) noexcept;
  ~Written() { wipe(); }

  [[nodiscard]] const std::string& str() const { return words_; }
  // Whether there is anything but spaces and line feeds.
  [[nodiscard]] bool says_something() const { return words_.find_first_not_of(" \n") != std::string::npos; }
  bool operator==(const Written&) const = default;

 private:
  void wipe();
  std::string words_;
};

struct Touched {
  std::string button;
};
// The field's whole text as it is now.
struct Typed {
  std::string field;
  Written words;
};
// The kiosk's answer to a button's request; nothing: it was not reached in time.
struct Answered {
  std::string button;
  std::optional<wire::Reply> reply;
};
// Nobody has touched the page for as long as it stands.
struct Left {};
// The kiosk has told something, or time has gone by.
struct Told {};

using Happened = std::variant<Touched, Typed, Answered, Left, Told>;

template <class Place, class Asked = Request>
struct Turned {
  Place place;
  std::vector<Asked> requests{};
};

// What a touch does on a page, whichever it is: nothing when there is no such button, or it cannot be pressed
// just now.
template <class Place, class Asked>
[[nodiscard]] Turned<Place, Asked> touched(const PageOf<Place, Asked>& page, const Place& place,
                                           const std::string& id) {
  const Button* button = find_button(page.page, id);
  const auto does = page.does.find(id);
  if (button == nullptr || button->state != State::ready || does == page.does.end()) return {place};
  return {does->second.leads_to.value_or(place), does->second.requests};
}

// What was typed becomes what the page that stands keeps, where something is written there.
template <class... Pages>
void take_words(std::variant<Pages...>& standing, const Typed& typed) {
  std::visit(
      [&](auto& page) {
        if constexpr (requires { page.words; }) page.words = typed.words;
      },
      standing);
}

}  // namespace hearth::pages
