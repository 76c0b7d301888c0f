#include "remote/workbench/parts/evening_pictures.hpp"

#include <imgui.h>

#include <cmath>

#include "remote/pages/facilitator/pages.hpp"
#include "remote/workbench/parts/shown_picture.hpp"

namespace hearth::workbench {
namespace {

using namespace std::chrono_literals;

constexpr ui::Size tablet_size{1280, 800};

std::string wall_name(std::size_t index) {
  return "evening.wall." + std::to_string(index);
}

Look as_it_stands(const Look& look, ui::Size room) {
  return sized(look, fitted_size(size_of(look), room));
}

pages::Page tablet_page(const RoomThen& then, const LocalTime& local, const config::Texts& texts) {
  wire::RoomPicture picture;
  picture.room = then.room;
  const pages::Sending sending;
  pages::facilitator::Knows knows{texts, sending, &picture};
  knows.now = then.now;
  knows.local = local;
  return pages::facilitator::page(knows, pages::facilitator::at::Main{}).page;
}

// How many stand side by side, and how much room each has.
struct Arranged {
  std::size_t columns = 1;
  ui::Size room;
};

// So that pictures of 16 to 9 are as large as they can be.
Arranged arrange(std::size_t count, ui::Size there, float gap) {
  Arranged best;
  float widest = 0;
  for (std::size_t columns = 1; columns <= count; ++columns) {
    const std::size_t rows = (count + columns - 1) / columns;
    const ui::Size room{
        std::floor((there.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns)),
        std::floor((there.height - gap * static_cast<float>(rows)) / static_cast<float>(rows))};
    const float width = fitted_size({16, 9}, room).width;
    if (width <= widest) continue;
    widest = width;
    best = {columns, room};
  }
  return best;
}

}  // namespace

LocalTime evening_time(Duration since_beginning) {
  constexpr LocalDate date{std::chrono::year{2026}, std::chrono::January, std::chrono::day{8}};
  return {std::chrono::sys_days{date} + 19h + since_beginning, 0min};
}

void EveningPictures::draw(Frame& frame, const PlayedEvening& evening, Duration at,
                           const ChosenLooks& looks) {
  const ImVec2 there = ImGui::GetContentRegionAvail();
  const bool tablet = looks.tablet == TabletToo::yes;
  const std::size_t count = looks.walls.size() + (tablet ? 1 : 0);
  const Arranged arranged = arrange(count, {there.x, there.y}, ImGui::GetStyle().ItemSpacing.x);
  const ui::Size room = arranged.room;
  const Drawn now{at, looks, room};
  if (drawn_ != now) {
    const RoomThen then = evening.room_at(at);
    const LocalTime local = evening_time(at);
    const display::View view{.wall = then.wall, .now = then.now, .local = local};
    for (std::size_t i = 0; i < looks.walls.size(); ++i)
      frame.pictures.put(wall_name(i), frame.painted.wall(view, as_it_stands(looks.walls[i], room)));
    if (tablet) {
      const Look look = sized(looks.walls.front(), tablet_size);
      const pages::Page page = tablet_page(then, local, frame.painted.texts(look.language));
      frame.pictures.put("evening.tablet", frame.painted.page(page, as_it_stands(look, room), look.width));
    }
    drawn_ = now;
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (i % arranged.columns != 0) ImGui::SameLine();
    const bool is_wall = i < looks.walls.size();
    show_picture(frame.pictures, is_wall ? wall_name(i) : "evening.tablet",
                 is_wall ? size_of(looks.walls[i]) : tablet_size, room);
  }
}

}  // namespace hearth::workbench
