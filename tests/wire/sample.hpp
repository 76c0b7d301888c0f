#pragma once
// A value of any type that can be sent, with something other than the default in every field; walks the same
// field lists as the codec does.

#include <chrono>
#include <cstdint>
#include <string>

#include "shared/wire/codec.hpp"

namespace hearth {

class Sampler {
 public:
  template <class T>
  [[nodiscard]] T sample() {
    T value{};
    fill(value);
    return value;
  }

  template <class T>
  void fill(T& value) {
    const std::int64_t number = ++count_;
    if constexpr (std::same_as<T, bool>) {
      value = true;
    } else if constexpr (NamedEnum<T>) {
      value = enum_names<T>.back().first;
    } else if constexpr (std::integral<T>) {
      value = static_cast<T>(number);
    } else if constexpr (std::same_as<T, std::string>) {
      value = "s" + std::to_string(number);
    } else if constexpr (wire::detail::is_text<T>) {
      value = *T::from("ü\"\\" + std::to_string(number));
    } else if constexpr (wire::detail::is_id<T>) {
      value = T{static_cast<std::uint64_t>(number)};
    } else if constexpr (std::same_as<T, Token>) {
      value = token_from("teal-sweater").value();
    } else if constexpr (wire::detail::is_duration<T>) {
      value = T{static_cast<typename T::rep>(number)};
    } else if constexpr (std::same_as<T, Instant>) {
      value = Instant{Duration{number}};
    } else if constexpr (std::same_as<T, LocalTime>) {
      value = *local_time_from("2026-11-26T14:20:00.007-09:30");
    } else if constexpr (std::same_as<T, LocalDate>) {
      value = *date_from("2028-02-29");
    } else if constexpr (wire::detail::is_shared<T>) {
      value = T{sample<std::remove_cvref_t<decltype(*value)>>()};
    } else if constexpr (wire::detail::is_optional<T>) {
      fill(value.emplace());
    } else if constexpr (wire::detail::is_vector<T>) {
      fill(value.emplace_back());
      fill(value.emplace_back());
    } else {
      for_each_field(value, [&](std::string_view, auto& member) { fill(member); });
    }
  }

 private:
  std::int64_t count_ = 0;
};

}  // namespace hearth
