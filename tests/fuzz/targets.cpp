#include "tests/fuzz/areas.hpp"

namespace hearth::fuzz {

const std::vector<Target>& targets() {
  using std::chrono::seconds;
  constexpr std::size_t kib = 1024;
  constexpr TimeOver fault = TimeOver::fault;
  static const std::vector<Target> all{
      {"wire", "messages and stored values, as JSON", 80 * kib, seconds{5}, fault, begin_wire},
      {"requests", "an evening of requests, decided and applied", 200 * kib, seconds{5}, fault,
       begin_requests},
      {"frames", "the kiosk's sockets, frame by frame", 400 * kib, seconds{10}, fault, begin_frames},
      {"venue", "venue files", 200 * kib, seconds{5}, fault, begin_venue},
      {"format", "format files", 200 * kib, seconds{5}, fault, begin_format},
      {"theme", "theme files", 200 * kib, seconds{5}, fault, begin_theme},
      {"texts", "text files", 200 * kib, seconds{5}, fault, begin_texts},
      // One call of libical may not come back; the kiosk's child is ended then.
      {"calendar", "calendars, in this process", 200 * kib, seconds{2}, TimeOver::passed_over,
       begin_calendar},
      {"child", "calendars, through the kiosk's child", 200 * kib, seconds{10}, fault, begin_child},
      {"keys", "key files", 8 * kib, seconds{5}, fault, begin_keys},
      {"pairing", "messages of pairing, at both sides of it", 40 * kib, seconds{5}, fault, begin_pairing},
      {"devices", "lists of devices", 80 * kib, seconds{5}, fault, begin_devices},
      {"handheld", "what the keys of handhelds mean", 80 * kib, seconds{5}, fault, begin_handheld},
      {"presses", "recorded streams of handhelds", 80 * kib, seconds{5}, fault, begin_presses},
      {"journal", "the bytes of a journal", 400 * kib, seconds{5}, fault, begin_journal},
      {"stored", "the rows of a journal", 400 * kib, seconds{5}, fault, begin_stored},
      {"words", "lines for hearth-remote send", 80 * kib, seconds{5}, fault, begin_words},
      {"text", "texts, dates, tokens, addresses, typing", 40 * kib, seconds{5}, fault, begin_text},
      {"letters", "texts on a screen", 1200, seconds{10}, fault, begin_letters},
  };
  return all;
}

}  // namespace hearth::fuzz
