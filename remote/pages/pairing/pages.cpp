#include "remote/pages/pairing/pages.hpp"

#include "remote/pages/pairing/making.hpp"

namespace hearth::pages::pairing {
namespace {

using TurnedTo = Turned<Place, Asked>;

TurnedTo after(const Knows& knows, const Place& place, const Touched& touch) {
  return touched(page(knows, place), place, touch.button);
}

TurnedTo after(const Knows&, Place place, const Typed& typed) {
  take_words(place.page, typed);
  if (auto* address = std::get_if<at::Address>(&place.page)) address->is_none = false;
  return {std::move(place)};
}

// The digits are sent as soon as there are six, and whoever typed others begins anew.
TurnedTo after(const Knows& knows, Place place, const Told&) {
  auto* asking = std::get_if<at::Asking>(&place.page);
  if (asking == nullptr || asking->code.size() < code_digits) return {std::move(place)};
  std::string digits = std::exchange(asking->code, {});
  const bool wanted = knows.joining && (knows.joining->now == link::JoiningNow::code ||
                                        knows.joining->now == link::JoiningNow::code_wrong);
  if (!wanted) return {std::move(place)};
  return {std::move(place), {Code{std::move(digits)}}};
}

TurnedTo after(const Knows&, const Place& place, const Answered&) {
  return {place};
}

TurnedTo after(const Knows&, const Place& place, const Left&) {
  return {place};
}

}  // namespace

PageOf<Place, Asked> page(const Knows& knows, const Place& place) {
  Making making(knows, place);
  std::visit([&](const auto& each) { make(making, each); }, place.page);
  return std::move(making.made);
}

TurnedTo turn(const Knows& knows, const Place& place, const Happened& happened) {
  return std::visit([&](const auto& each) { return after(knows, place, each); }, happened);
}

}  // namespace hearth::pages::pairing
