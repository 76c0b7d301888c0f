#include "shared/base/fields.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace hearth;

namespace {
enum class Drink { tea, coffee };

struct Order {
  Drink drink = Drink::tea;
  int sugars = 0;
  static constexpr auto fields =
      Fields{Field{"drink", &Order::drink}, Field{"sugars", &Order::sugars, Range{0, 3}}};
};
}  // namespace

template <>
inline constexpr auto hearth::enum_names<Drink> =
    std::array{std::pair{Drink::tea, "tea"}, std::pair{Drink::coffee, "coffee"}};

TEST_CASE("fields are visited in declared order") {
  std::vector<std::string> names;
  const Order order;
  for_each_field(order, [&](std::string_view name, const auto&) { names.emplace_back(name); });
  CHECK(names == std::vector<std::string>{"drink", "sugars"});
}

TEST_CASE("enumerators are known by name") {
  CHECK(name_of(Drink::coffee) == "coffee");
  CHECK(enum_from<Drink>("tea") == Drink::tea);
  CHECK_FALSE(enum_from<Drink>("Tea"));
}

TEST_CASE("a range that is not stated holds every number") {
  CHECK(Range{}.holds(-7));
  CHECK(Range{0, 3}.holds(3));
  CHECK_FALSE(Range{0, 3}.holds(4));
}
