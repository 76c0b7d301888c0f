#pragma once
// Wishing for something that makes coming easier, telling facilitators of it, and saying on the wall what the
// venue does about it; access.hpp says when and why.

#include <variant>

#include "shared/base/fields.hpp"
#include "shared/base/time.hpp"
#include "shared/room/access.hpp"
#include "shared/room/context.hpp"
#include "shared/room/kind.hpp"
#include "shared/room/permission.hpp"

namespace hearth {

struct Room;
struct Decision;

struct WishAccess {
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "guests.wish";
  static constexpr const char* meaning =
      "Somebody wishes for something that makes coming easier; facilitators are told of it later, and not "
      "whose it is.";
  static constexpr Allowed allowed{Permission::sign_in, Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{Field{"wish", &WishAccess::wish}};
  bool operator==(const WishAccess&) const = default;
};

// The kiosk's own, at every quarter of an hour.
struct TellWishes {
  static constexpr const char* name = "house.tell_wishes";
  static constexpr const char* meaning = "Facilitators are told what was wished for meanwhile.";
  static constexpr Allowed allowed{Permission::kiosk};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::no;
  static constexpr auto fields = Fields{};
  bool operator==(const TellWishes&) const = default;
};

struct ShowAccess {
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "wall.show_access";
  static constexpr const char* meaning = "The wall says what the venue does about a wish, in its own words.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"wish", &ShowAccess::wish}};
  bool operator==(const ShowAccess&) const = default;
};

struct HideAccess {
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "wall.hide_access";
  static constexpr const char* meaning = "The wall no longer says what the venue does about a wish.";
  static constexpr Allowed allowed{Permission::facilitator};
  static constexpr Sees sees = Sees::nothing;
  static constexpr Undoable undoable = Undoable::yes;
  static constexpr auto fields = Fields{Field{"wish", &HideAccess::wish}};
  bool operator==(const HideAccess&) const = default;
};

struct AccessWished {
  Instant at{};
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "access_wished";
  static constexpr auto fields = Fields{Field{"at", &AccessWished::at}, Field{"wish", &AccessWished::wish}};
  bool operator==(const AccessWished&) const = default;
};

struct WishesTold {
  Instant at{};

  static constexpr const char* name = "wishes_told";
  static constexpr auto fields = Fields{Field{"at", &WishesTold::at}};
  bool operator==(const WishesTold&) const = default;
};

struct AccessShown {
  Instant at{};
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "access_shown";
  static constexpr auto fields = Fields{Field{"at", &AccessShown::at}, Field{"wish", &AccessShown::wish}};
  bool operator==(const AccessShown&) const = default;
};

struct AccessHidden {
  Instant at{};
  AccessWish wish = AccessWish::other;

  static constexpr const char* name = "access_hidden";
  static constexpr auto fields = Fields{Field{"at", &AccessHidden::at}, Field{"wish", &AccessHidden::wish}};
  bool operator==(const AccessHidden&) const = default;
};

using AccessCommand = std::variant<WishAccess, TellWishes, ShowAccess, HideAccess>;
template <AlternativeOf<AccessCommand> T>
AccessCommand command_slice(const T&);
using AccessEvent = std::variant<AccessWished, WishesTold, AccessShown, AccessHidden>;
template <AlternativeOf<AccessEvent> T>
AccessEvent event_slice(const T&);

[[nodiscard]] Decision decide(const Room&, const WishAccess&, const Context&);
[[nodiscard]] Decision decide(const Room&, const TellWishes&, const Context&);
[[nodiscard]] Decision decide(const Room&, const ShowAccess&, const Context&);
[[nodiscard]] Decision decide(const Room&, const HideAccess&, const Context&);
void apply(Room&, const AccessWished&);
void apply(Room&, const WishesTold&);
void apply(Room&, const AccessShown&);
void apply(Room&, const AccessHidden&);

}  // namespace hearth
