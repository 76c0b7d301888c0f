#pragma once
// `hearth-kiosk devices requests` and `approve`: the kiosk's own keyboard lets a device in that asks by
// pairing. Both ask the kiosk that runs on the data folder, and say so when none does.
//
// Throw DeviceFault with a sentence for people.

#include <filesystem>
#include <iosfwd>
#include <string>

namespace hearth::kiosk {

void list_requests(const std::filesystem::path& data_folder, bool json, std::ostream& out);

struct Approval {
  std::string request;     // its number, or its six words
  std::string permission;  // as typed
  std::string name;        // empty: as the device calls itself
};

// Comes back when the device is in the kiosk's list.
void approve_request(const std::filesystem::path& data_folder, const Approval& approval, std::ostream& out);

}  // namespace hearth::kiosk
