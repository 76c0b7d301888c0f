#include "shared/ui/sound/bell_sound.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace hearth::ui {
namespace {

constexpr double length_s = 3;
constexpr double swells_s = 0.04;
constexpr double ends_s = 0.2;  // before the end what is left is drawn down to nothing
constexpr double strike_hz = 440;

// One of the tones that a bell sounds of: how high above the strike note, how loud, and how long it lasts.
struct Partial {
  double height;
  double loudness;
  double fades_s;
};

// Hum, prime, tierce, quint and nominal, as bell founders tune them. What is higher makes a bell sharp and is
// left out; how loud and how long each is is here only to be soft.
constexpr std::array<Partial, 5> partials{
    {{0.5, 0.30, 1.1}, {1.0, 0.34, 0.8}, {1.2, 0.16, 0.55}, {1.5, 0.10, 0.4}, {2.0, 0.10, 0.35}}};

double tone_at(double second) {
  double sum = 0;
  for (const Partial& partial : partials) {
    sum += partial.loudness * std::exp(-second / partial.fades_s) *
           std::sin(2 * std::numbers::pi * strike_hz * partial.height * second);
  }
  return sum;
}

// From 0 to 1 and level at both ends.
double eased(double share) {
  return (1 - std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0))) / 2;
}

}  // namespace

std::vector<float> bell_sound(int samples_per_second, int volume_percent) {
  // Ears hear loudness by its logarithm; a square comes near enough to make 50 sound half as loud as 100.
  const double volume = std::pow(std::clamp(volume_percent, 0, 100) / 100.0, 2);
  std::vector<float> samples(static_cast<std::size_t>(length_s * samples_per_second));
  for (std::size_t i = 0; i < samples.size(); ++i) {
    const double second = static_cast<double>(i) / samples_per_second;
    const double envelope = eased(second / swells_s) * eased((length_s - second) / ends_s);
    samples[i] = static_cast<float>(volume * envelope * tone_at(second));
  }
  return samples;
}

}  // namespace hearth::ui
