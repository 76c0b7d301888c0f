#pragma once
// The readers of all areas, each made in the file of its name; targets.cpp says what each is for.

#include "tests/fuzz/target.hpp"

namespace hearth::fuzz {

std::unique_ptr<Reader> begin_wire(const std::filesystem::path& folder);      // wire.cpp
std::unique_ptr<Reader> begin_requests(const std::filesystem::path& folder);  // requests.cpp
std::unique_ptr<Reader> begin_frames(const std::filesystem::path& folder);    // frames.cpp
std::unique_ptr<Reader> begin_venue(const std::filesystem::path& folder);     // config.cpp
std::unique_ptr<Reader> begin_format(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_theme(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_texts(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_calendar(const std::filesystem::path& folder);  // calendars.cpp
std::unique_ptr<Reader> begin_child(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_keys(const std::filesystem::path& folder);  // keys.cpp
std::unique_ptr<Reader> begin_devices(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_handheld(const std::filesystem::path& folder);  // handhelds.cpp
std::unique_ptr<Reader> begin_presses(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_journal(const std::filesystem::path& folder);  // journals.cpp
std::unique_ptr<Reader> begin_stored(const std::filesystem::path& folder);
std::unique_ptr<Reader> begin_words(const std::filesystem::path& folder);    // words.cpp
std::unique_ptr<Reader> begin_text(const std::filesystem::path& folder);     // text.cpp
std::unique_ptr<Reader> begin_letters(const std::filesystem::path& folder);  // letters.cpp

std::unique_ptr<Reader> begin_pairing(const std::filesystem::path& folder);  // pairing.cpp

// What is put into JSON.
[[nodiscard]] std::vector<std::string> json_words();

}  // namespace hearth::fuzz
