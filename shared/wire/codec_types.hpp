#pragma once
// How each kind of value is written and read; the second half of codec.hpp, which is what to include.

#include <array>
#include <concepts>
#include <span>
#include <type_traits>
#include <utility>

#include "shared/wire/codec.hpp"

namespace hearth::wire {
namespace detail {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_vector = false;
template <class T>
inline constexpr bool is_vector<std::vector<T>> = true;
template <class T>
inline constexpr bool is_text = false;
template <std::size_t N, Lines L>
inline constexpr bool is_text<Text<N, L>> = true;
template <class T>
inline constexpr bool is_id = false;
template <class T>
inline constexpr bool is_id<Id<T>> = true;
template <class T>
inline constexpr bool is_shared = false;
template <class T>
inline constexpr bool is_shared<SharedValue<T>> = true;
template <class T>
inline constexpr bool is_duration = false;
template <class R, class P>
inline constexpr bool is_duration<std::chrono::duration<R, P>> = true;

inline Fault wrong_type() {
  return {Reason::wrong_type, {}};
}

// The fault of a member, seen from its owner.
Fault inside(std::string_view name, Fault fault);

template <class Integer>
std::optional<Fault> read_integer(const Node& node, Integer& value) {
  if (node.kind() == Node::Kind::natural) {
    if (!std::in_range<Integer>(node.natural())) return wrong_type();
    value = static_cast<Integer>(node.natural());
    return std::nullopt;
  }
  if (node.kind() == Node::Kind::integer && std::in_range<Integer>(node.integer())) {
    value = static_cast<Integer>(node.integer());
    return std::nullopt;
  }
  return wrong_type();
}

template <class R, class P>
std::optional<Fault> read_duration(const Node& node, std::chrono::duration<R, P>& value) {
  using Read = std::chrono::duration<R, P>;
  std::int64_t count = 0;
  if (auto fault = read_integer(node, count)) return fault;
  constexpr std::int64_t most = std::chrono::duration_cast<Read>(time_max).count();
  if (count > most || count < -most || !std::in_range<R>(count)) return wrong_type();
  value = Read{static_cast<R>(count)};
  return std::nullopt;
}

template <std::size_t N, Lines L>
std::optional<Fault> read_text(const Node& node, Text<N, L>& value) {
  if (node.kind() != Node::Kind::text) return wrong_type();
  if (const auto fault = fault_in(node.text(), N, L)) {
    return Fault{*fault == TextFault::too_long ? Reason::too_long : Reason::bad_text, {}};
  }
  value = *Text<N, L>::from(node.text());
  return std::nullopt;
}

// What was stored is held to the numbers that its field states. (Of a command decide() says which is wrong.)
template <class Member>
bool holds(const Range& range, const Member& member) {
  if constexpr (std::integral<Member> && !std::same_as<Member, bool>) {
    return !range.stated() ||
           (std::in_range<std::int64_t>(member) && range.holds(static_cast<std::int64_t>(member)));
  }
  return true;
}

// How one member of a struct is written and read.
struct MemberCodec {
  std::string_view name;
  std::string_view before;  // what it was called in what was stored earlier, or empty
  bool optional;
  bool (*is_there)(const void* owner);  // false: not written
  void (*write)(Writer&, const void* owner);
  std::optional<Fault> (*read)(const Node&, void* owner, Strictness);
};

void write_members(Writer&, const void* owner, std::span<const MemberCodec>);
std::optional<Fault> read_members(const Node&, void* owner, std::span<const MemberCodec>, Strictness);

template <HasFields T>
constexpr std::string_view name_before(std::string_view now) {
  if constexpr (requires { T::names_before; }) {
    for (const FieldBefore& each : T::names_before) {
      if (each.now == now) return each.before;
    }
  }
  return {};
}

template <HasFields T, std::size_t Place>
constexpr MemberCodec member_codec() {
  using Member = std::remove_cvref_t<decltype(std::declval<T>().*(field_at<Place>(T::fields).member))>;
  return {field_at<Place>(T::fields).name,
          name_before<T>(field_at<Place>(T::fields).name),
          is_optional<Member>,
          [](const void* owner) {
            if constexpr (is_optional<Member>) {
              return (static_cast<const T*>(owner)->*(field_at<Place>(T::fields).member)).has_value();
            }
            return true;
          },
          [](Writer& writer, const void* owner) {
            wire::write(writer, static_cast<const T*>(owner)->*(field_at<Place>(T::fields).member));
          },
          [](const Node& node, void* owner, Strictness strictness) {
            auto& member = static_cast<T*>(owner)->*(field_at<Place>(T::fields).member);
            auto fault = wire::read(node, member, strictness);
            const bool stored = strictness == Strictness::lenient;
            if (!fault && stored && !holds(field_at<Place>(T::fields).range, member)) fault = wrong_type();
            return fault;
          }};
}

// In declared order. A table that is walked instead of code for each member of each struct: that code took
// half a minute to compile.
template <HasFields T>
inline constexpr auto members_of = []<std::size_t... Places>(std::index_sequence<Places...>) {
  return std::array<MemberCodec, sizeof...(Places)>{member_codec<T, Places>()...};
}
(std::make_index_sequence<T::fields.count>{});

}  // namespace detail

template <class T>
void write(Writer& writer, const T& value) {
  if constexpr (std::same_as<T, bool>) {
    writer.boolean(value);
  } else if constexpr (NamedEnum<T>) {
    writer.text(name_of(value));
  } else if constexpr (std::unsigned_integral<T>) {
    writer.natural(value);
  } else if constexpr (std::signed_integral<T>) {
    writer.integer(value);
  } else if constexpr (std::same_as<T, std::string>) {
    writer.text(value);
  } else if constexpr (detail::is_text<T>) {
    writer.text(value.str());
  } else if constexpr (detail::is_id<T>) {
    writer.natural(value.number);
  } else if constexpr (std::same_as<T, Token>) {
    writer.text(to_string(value));
  } else if constexpr (detail::is_duration<T>) {
    writer.integer(value.count());
  } else if constexpr (std::same_as<T, Instant>) {
    writer.integer(value.time_since_epoch().count());
  } else if constexpr (std::same_as<T, LocalTime>) {
    writer.text(to_rfc3339(value));
  } else if constexpr (std::same_as<T, LocalDate>) {
    writer.text(to_iso(value));
  } else if constexpr (detail::is_shared<T>) {
    write(writer, *value);
  } else if constexpr (detail::is_optional<T>) {
    value ? write(writer, *value) : writer.null();
  } else if constexpr (detail::is_vector<T>) {
    writer.begin_list();
    for (const auto& each : value) write(writer, each);
    writer.end_list();
  } else {
    static_assert(HasFields<T>, "a type needs a field list to be written");
    detail::write_members(writer, &value, detail::members_of<T>);
  }
}

template <class T>
std::optional<Fault> read(const Node& node, T& value, Strictness strictness) {
  if constexpr (std::same_as<T, bool>) {
    if (node.kind() != Node::Kind::boolean) return detail::wrong_type();
    value = node.boolean();
  } else if constexpr (NamedEnum<T>) {
    if (node.kind() != Node::Kind::text) return detail::wrong_type();
    const bool stored = strictness == Strictness::lenient;
    const auto named = stored ? enum_from_stored<T>(node.text()) : enum_from<T>(node.text());
    if (!named) return detail::wrong_type();
    value = *named;
  } else if constexpr (std::integral<T>) {
    return detail::read_integer(node, value);
  } else if constexpr (std::same_as<T, std::string>) {
    if (node.kind() != Node::Kind::text) return detail::wrong_type();
    value = node.text();
  } else if constexpr (detail::is_text<T>) {
    return detail::read_text(node, value);
  } else if constexpr (detail::is_id<T>) {
    return detail::read_integer(node, value.number);
  } else if constexpr (std::same_as<T, Token>) {
    if (node.kind() != Node::Kind::text) return detail::wrong_type();
    // Whoever was given two words that are left out by now keeps them for the day.
    const auto token = any_pair_from(node.text());
    if (!token) return Fault{Reason::unknown_token, {}};
    value = *token;
  } else if constexpr (detail::is_duration<T>) {
    return detail::read_duration(node, value);
  } else if constexpr (std::same_as<T, Instant>) {
    Duration since{};
    if (auto fault = detail::read_duration(node, since)) return fault;
    value = Instant{since};
  } else if constexpr (std::same_as<T, LocalTime>) {
    const auto time = node.kind() == Node::Kind::text ? local_time_from(node.text()) : std::nullopt;
    if (!time) return detail::wrong_type();
    value = *time;
  } else if constexpr (std::same_as<T, LocalDate>) {
    const auto date = node.kind() == Node::Kind::text ? date_from(node.text()) : std::nullopt;
    if (!date) return detail::wrong_type();
    value = *date;
  } else if constexpr (detail::is_shared<T>) {
    std::remove_cvref_t<decltype(*value)> inner{};
    if (auto fault = read(node, inner, strictness)) return fault;
    value = T{std::move(inner)};
  } else if constexpr (detail::is_optional<T>) {
    if (node.kind() == Node::Kind::null) {
      value.reset();
      return std::nullopt;
    }
    return read(node, value.emplace(), strictness);
  } else if constexpr (detail::is_vector<T>) {
    if (node.kind() != Node::Kind::list) return detail::wrong_type();
    value.clear();
    value.reserve(node.size());
    for (std::size_t i = 0; i < node.size(); ++i) {
      if (auto fault = read(node.at(i), value.emplace_back(), strictness)) {
        return detail::inside(std::to_string(i), std::move(*fault));
      }
    }
  } else {
    static_assert(HasFields<T>, "a type needs a field list to be read");
    return detail::read_members(node, &value, detail::members_of<T>, strictness);
  }
  return std::nullopt;
}

}  // namespace hearth::wire
