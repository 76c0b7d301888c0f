#pragma once
// Groups that are full, or for their members: what whoever reads the wall or the door can do instead, so that
// nobody is just turned away. Pure.

#include <optional>
#include <string_view>

#include "shared/base/fields.hpp"
#include "shared/room/closed.hpp"
#include "shared/room/programme.hpp"
#include "shared/room/venue.hpp"

namespace hearth {

struct Gathering;
struct Room;

struct ClosedGroup {
  Closed closed = Closed::full;  // never `no`
  Text<120> ask;                 // whom to ask, in the venue's words; or empty
  // When the next group meets to which anybody can come: its own first open date, else one of the same
  // format, else any. Nothing: the calendars know of none.
  std::optional<NextDate> next_open;

  static constexpr auto fields =
      Fields{Field{"closed", &ClosedGroup::closed}, Field{"ask", &ClosedGroup::ask},
             Field{"next_open", &ClosedGroup::next_open}};
  bool operator==(const ClosedGroup&) const = default;
};

// The venue's group of that name; nullptr when it has none.
[[nodiscard]] const LastingGroup* group_called(const Venue&, std::string_view name);

// Nothing where anybody can come. What the date says goes before what is said of its group.
[[nodiscard]] std::optional<ClosedGroup> how_closed(const Room&, const ProgrammeEvent&);
[[nodiscard]] std::optional<ClosedGroup> how_closed(const Room&, const Gathering&);

}  // namespace hearth
