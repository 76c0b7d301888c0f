#include "shared/ui/sound/bell_sound.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

using namespace hearth::ui;

namespace {

constexpr int rate = 8'000;

float loudest(const std::vector<float>& samples, std::size_t from, std::size_t to) {
  float most = 0;
  for (std::size_t i = from; i < to; ++i) most = std::max(most, std::abs(samples[i]));
  return most;
}

}  // namespace

TEST_CASE("the bell never goes over what a loudspeaker can do, at no volume") {
  for (const int volume : {0, 1, 50, 100, 1000, -5}) {
    const auto samples = bell_sound(rate, volume);
    CHECK(loudest(samples, 0, samples.size()) <= 1.0F);
  }
}

TEST_CASE("the bell swells, fades away and begins and ends in silence") {
  const auto samples = bell_sound(rate, 100);
  REQUIRE(samples.size() == 3 * rate);
  CHECK(samples.front() == 0.0F);
  CHECK(std::abs(samples.back()) < 0.0001F);
  const float first = loudest(samples, 0, rate / 200);
  const float middle = loudest(samples, rate / 20, rate / 2);
  CHECK(first < middle / 4);
  CHECK(loudest(samples, 2 * rate, 3 * rate) < middle / 4);
  for (std::size_t i = 1; i < samples.size(); ++i) {
    if (std::abs(samples[i] - samples[i - 1]) > 0.6F) FAIL("it clicks at sample " << i);
  }
}

TEST_CASE("a lower volume is quieter, and none is silence") {
  const auto loud = bell_sound(rate, 100);
  const auto soft = bell_sound(rate, 50);
  const auto none = bell_sound(rate, 0);
  CHECK(loudest(soft, 0, soft.size()) == Approx(loudest(loud, 0, loud.size()) / 4).epsilon(0.01));
  CHECK(loudest(none, 0, none.size()) == 0.0F);
}
