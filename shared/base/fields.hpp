#pragma once
// The field list of a struct, declared once inside it:
//
//   struct RaiseHand {
//     Token token;
//     static constexpr auto fields = Fields{Field{"token", &RaiseHand::token}};
//   };
//
// Whatever stores, sends or lists values (shared/wire/codec.hpp, `hearth-remote commands`) walks this list,
// so a new member needs no other edit. Names are snake_case and are the names on the wire.

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace hearth {

// The numbers that a field may hold, both ends included; a default Range states nothing.
struct Range {
  std::int64_t min = 0;
  std::int64_t max = -1;

  [[nodiscard]] constexpr bool stated() const { return min <= max; }
  [[nodiscard]] constexpr bool holds(std::int64_t number) const {
    return !stated() || (min <= number && number <= max);
  }
};

template <class Owner, class Member>
struct Field {
  std::string_view name;
  Member Owner::*member;
  Range range{};
};
template <class Owner, class Member>
Field(const char*, Member Owner::*) -> Field<Owner, Member>;
template <class Owner, class Member>
Field(const char*, Member Owner::*, Range) -> Field<Owner, Member>;

namespace detail {

template <std::size_t Place, class F>
struct FieldAt {
  F field;
};

template <class Places, class... F>
struct FieldsAt;
template <std::size_t... Place, class... F>
struct FieldsAt<std::index_sequence<Place...>, F...> : FieldAt<Place, F>... {
  constexpr explicit FieldsAt(const F&... field) : FieldAt<Place, F>{field}... {}

  template <class Visit>
  constexpr void each(Visit&& visit) const {
    (visit(FieldAt<Place, F>::field), ...);
  }
};

}  // namespace detail

// The list itself. As a std::tuple the field lists took more than half of the time in which room.hpp is read.
template <class... F>
struct Fields : detail::FieldsAt<std::index_sequence_for<F...>, F...> {
  static constexpr std::size_t count = sizeof...(F);

  constexpr explicit Fields(const F&... field)
      : detail::FieldsAt<std::index_sequence_for<F...>, F...>(field...) {}
};

// The field at a place, counted from 0.
template <std::size_t Place, class F>
constexpr const F& field_at(const detail::FieldAt<Place, F>& field) {
  return field.field;
}

template <class T>
concept HasFields = requires {
  T::fields;
};

// Calls visit(name, member) for each field of `value` in declared order; `value` may be const.
template <class T, class Visit>
constexpr void for_each_field(T& value, Visit&& visit) {
  std::remove_const_t<T>::fields.each([&](const auto& field) { visit(field.name, value.*(field.member)); });
}

// Calls visit(field) for each field of T in declared order.
template <class T, class Visit>
constexpr void for_each_declared(Visit&& visit) {
  T::fields.each(visit);
}

// Enums are sent by name. Specialise with one pair for each enumerator:
//   template <> inline constexpr auto enum_names<Colour> = std::array{std::pair{Colour::blue, "blue"}, …};
template <class Enum>
inline constexpr auto enum_names = std::array<std::pair<Enum, const char*>, 0>{};

template <class T>
concept NamedEnum = std::is_enum_v<T> &&(!enum_names<T>.empty());

template <NamedEnum Enum>
[[nodiscard]] constexpr std::string_view name_of(Enum value) {
  for (const auto& [candidate, name] : enum_names<Enum>) {
    if (candidate == value) return name;
  }
  return {};
}

// Nothing when no enumerator has that name; compares exactly.
template <NamedEnum Enum>
[[nodiscard]] constexpr std::optional<Enum> enum_from(std::string_view wanted) {
  for (const auto& [candidate, name] : enum_names<Enum>) {
    if (name == wanted) return candidate;
  }
  return std::nullopt;
}

// Names that were stored before the values had their present ones; only what was stored is read by them.
template <class Enum>
inline constexpr auto enum_names_before = std::array<std::pair<Enum, const char*>, 0>{};

template <class Enum>
[[nodiscard]] constexpr std::optional<Enum> enum_from_stored(std::string_view wanted) {
  if (const auto now = enum_from<Enum>(wanted)) return now;
  for (const auto& [candidate, name] : enum_names_before<Enum>) {
    if (name == wanted) return candidate;
  }
  return std::nullopt;
}

// The same for a struct that says `static constexpr auto names_before = std::array{FieldBefore{…}};`.
struct FieldBefore {
  std::string_view now;
  std::string_view before;
};

}  // namespace hearth
