#include "remote/workbench/parts/connected_devices.hpp"

#include <imgui.h>

#include <algorithm>

#include "remote/workbench/parts/words.hpp"

namespace hearth::workbench {
namespace {

// As shared/wire/PROTOCOL.md, section 2.
std::string door_of(Permission permission) {
  switch (permission) {
    case Permission::facilitator:
      return "commands, wall, facilitators' stream";
    case Permission::screen:
      return "wall";
    default:
      return "commands, wall";
  }
}

std::string time_since(Instant since, Instant now, const LocalTime& local) {
  const LocalTime then = local.later(since - now);
  const std::string time = to_hh_mm(then);
  return then.date() == local.date() ? time : to_iso(then.date()) + " " + time;
}

}  // namespace

std::vector<DeviceLine> device_lines(const wire::RoomPicture& picture, Instant now, const LocalTime& local) {
  std::vector<DeviceLine> lines;
  for (const AdmittedDevice& device : picture.room.admissions->devices) {
    DeviceLine line{
        device.name.str(), std::string{name_of(device.permission)}, door_of(device.permission), {}};
    for (const wire::ConnectedDevice& each : picture.connected) {
      if (each.public_key == device.public_key) line.since = time_since(each.since, now, local);
    }
    lines.push_back(std::move(line));
  }
  std::stable_partition(lines.begin(), lines.end(),
                        [](const DeviceLine& line) { return !line.since.empty(); });
  return lines;
}

void draw_connected(Marks& marks, const std::vector<DeviceLine>& lines) {
  if (lines.empty()) return quiet_words("No device has been let in.");
  constexpr ImGuiTableFlags flags =
      ImGuiTableFlags_RowBg | ImGuiTableFlags_BordersInnerV | ImGuiTableFlags_SizingStretchProp;
  if (!ImGui::BeginTable("connected", 4, flags)) return;
  for (const char* column : {"Device", "Here since", "Let in as", "By which door"})
    ImGui::TableSetupColumn(column);
  ImGui::TableHeadersRow();
  for (const DeviceLine& line : lines) {
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    words(line.name);
    marks.add("room.device." + line.name, line.since);
    ImGui::TableNextColumn();
    if (line.since.empty()) {
      quiet_words("not connected");
    } else {
      words(line.since);
    }
    ImGui::TableNextColumn();
    words(line.let_in_as);
    ImGui::TableNextColumn();
    words(line.door);
  }
  ImGui::EndTable();
}

}  // namespace hearth::workbench
