#include "remote/workbench/parts/link_plots.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "remote/workbench/parts/words.hpp"

namespace hearth::workbench {
namespace {

constexpr Duration second{1000};

struct Plot {
  const char* id;
  const char* title;
  const char* unit;
  int decimals;
  float LinkSecond::*value;
};

constexpr std::array plots{
    Plot{"round_trip", "Round trip, of what is sent here", " ms", 2, &LinkSecond::round_trip_ms},
    Plot{"beats", "Beats", "", 0, &LinkSecond::beats},
    Plot{"picture_bytes", "Size of pictures", " bytes", 0, &LinkSecond::picture_bytes},
    Plot{"wake_ups", "Wake-ups of this connection", "", 0, &LinkSecond::wake_ups}};

}  // namespace

void LinkPlots::came(std::size_t picture_bytes) {
  running_.picture_bytes = std::max(running_.picture_bytes, static_cast<float>(picture_bytes));
}

bool LinkPlots::take(const link::LinkFigures& figures,
                     const std::vector<std::chrono::microseconds>& round_trips, Duration now) {
  for (const std::chrono::microseconds each : round_trips)
    running_.round_trip_ms = std::max(running_.round_trip_ms, static_cast<float>(each.count()) / 1000);
  if (!ended_) {
    ended_ = now;
    counted_ = figures;
  }
  if (now - *ended_ < second) return false;
  running_.wake_ups = static_cast<float>(figures.wake_ups - counted_.wake_ups);
  running_.beats = static_cast<float>(figures.beats - counted_.beats);
  seconds_.push_back(running_);
  if (seconds_.size() > seconds_max) seconds_.pop_front();
  running_ = {};
  counted_ = figures;
  ended_ = now;
  return true;
}

void LinkPlots::draw(Marks& marks) const {
  quiet_words("Second by second, two minutes back.");
  for (const Plot& plot : plots) {
    std::vector<float> values(seconds_max - seconds_.size(), 0);
    for (const LinkSecond& each : seconds_) values.push_back(each.*plot.value);
    const float most = *std::max_element(values.begin(), values.end());
    heading(plot.title);
    const std::string label = fmt::format("{:.{}f}{} in the last second, at most {:.{}f}{}", values.back(),
                                          plot.decimals, plot.unit, most, plot.decimals, plot.unit);
    words(label);
    marks.add(fmt::format("room.plot.{}", plot.id), label);
    // A plot of nothing but noughts has a height all the same.
    ImGui::PlotHistogram(fmt::format("##{}", plot.id).c_str(), values.data(), static_cast<int>(values.size()),
                         0, nullptr, 0, std::max(most, 1.0F),
                         {ImGui::GetContentRegionAvail().x, ImGui::GetFontSize() * 4});
  }
}

}  // namespace hearth::workbench
