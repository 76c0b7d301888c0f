#include "remote/workbench/panes/room.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <deque>

#include "kiosk/house/house_files.hpp"
#include "remote/cli/sentences.hpp"
#include "remote/kind.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "remote/workbench/parts/command_form.hpp"
#include "remote/workbench/parts/connected_devices.hpp"
#include "remote/workbench/parts/link_plots.hpp"
#include "remote/workbench/parts/recording_view.hpp"
#include "remote/workbench/parts/tree_view.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/config/formats.hpp"
#include "shared/link/link_thread.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::workbench {
namespace {

constexpr std::size_t told_max = 200;
constexpr std::size_t paths_told_max = 4;
constexpr Duration answered_within{5000};
// A pane that was not drawn for so long, though its plots moved each second, is not the one that stands.
constexpr Duration stands_for{2500};

// Changes with every second, so it says nothing.
bool is_worth_telling(const std::string& path) {
  return path.rfind("beat.", 0) != 0 && path != "room.as_of" && path != "room.version";
}

Instant kiosk_now(const link::Known& known) {
  return known.clock.now(link::steady_now()).value_or(Instant{});
}
LocalTime kiosk_time(const link::Known& known) {
  return known.clock.local(link::steady_now()).value_or(LocalTime{});
}

// What recordings are played in: the formats of the venue that is open, and nothing else of it, so that they
// go as they did for whoever recorded them.
House house_of(const Opened& opened) {
  House house;
  try {
    house.formats = kiosk::read_house_files(opened.venue_file, opened.assets.folder).house.formats;
  } catch (const std::runtime_error&) {
    house.formats = config::read_formats(opened.assets.folder / "formats").value;
  }
  return house;
}

class RoomPane : public Pane {
 public:
  explicit RoomPane(const Opened& opened)
      : reached_(opened.reached),
        wake_(opened.wake),
        commands_(wire::describe_commands()),
        recording_(house_of(opened)) {
    fault_ = remote::key_missing(reached_);
    if (fault_.empty()) join();
  }

  [[nodiscard]] bool moves() const override { return tree_.moves(drawn_) || recording_.moves(drawn_); }

  // Seconds are counted whatever stands; a frame is due only while the plots can be seen.
  bool look_around(Duration now) override {
    const bool second = link_ && plots_.take(link_->figures(), link_->take_round_trips(), now);
    return second && standing_ == Standing::connection && now - drawn_ < stands_for;
  }

  void draw(Frame& frame) override {
    drawn_ = frame.now;
    if (link_) take(frame.now);
    if (!ImGui::BeginTabBar("room")) return;
    draw_tab(frame, Standing::room, "Now", "room.tab.now", [&] { draw_now(frame); });
    draw_tab(frame, Standing::connected, "Who is connected", "room.tab.connected",
             [&] { draw_who_is_connected(frame); });
    draw_tab(frame, Standing::connection, "The connection", "room.tab.connection",
             [&] { plots_.draw(frame.marks); });
    draw_tab(frame, Standing::recording, "A recording", "room.tab.recording",
             [&] { recording_.draw(frame); });
    ImGui::EndTabBar();
  }

 private:
  struct Sent {
    wire::RequestId id;
    std::string words;
    std::string name;
    Duration at{0};
  };

  enum class Standing { room, connected, connection, recording };

  void draw_tab(Frame& frame, Standing tab, const char* title, const char* id,
                const std::function<void()>& content) {
    const bool open = ImGui::BeginTabItem(title);
    frame.marks.add(id, title);
    if (!open) return;
    standing_ = tab;
    if (!link_ && tab != Standing::recording) {
      words("Here is what a running kiosk tells facilitators' tablets, and what can be sent to it.");
      warning(fault_ + ".");
    } else {
      content();
    }
    ImGui::EndTabItem();
  }

  void draw_now(Frame& frame) {
    draw_connection(frame);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    in_a_part("tree", room.x * 0.42F, 0, [&] { tree_.draw(frame.now); });
    ImGui::SameLine();
    in_a_part("commands", room.x * 0.22F, 0, [&] { commands_.draw_list(frame.marks); });
    ImGui::SameLine();
    in_a_part("form and log", 0, 0, [&] {
      in_a_part("form", 0, room.y * 0.45F, [&] {
        const auto reason = [&](const Command& command) { return reason_against(frame, command); };
        if (const auto command = commands_.draw_form(frame.marks, reason)) send(*command, frame.now);
      });
      draw_told(frame);
    });
  }

  void draw_who_is_connected(Frame& frame) {
    draw_connection(frame);
    if (!picture_) return;
    const link::Known known = link_->known();
    draw_connected(frame.marks, device_lines(*picture_, kiosk_now(known), kiosk_time(known)));
  }

  void join() {
    try {
      link_ = std::make_unique<link::LinkThread>(remote::client_options(reached_, link::Streams::facilitator),
                                                 wake_);
    } catch (...) {
      fault_ = sentence_of(std::current_exception());
    }
  }

  void tell(const std::string& line) {
    told_.push_front(line);
    if (told_.size() > told_max) told_.pop_back();
  }

  void take(Duration now) {
    for (const link::Answer& answer : link_->take_answers()) take(answer, now);
    const std::shared_ptr<const wire::RoomPicture> picture = link_->known().room;
    if (!picture || picture == picture_) return;
    picture_ = picture;
    const std::string encoded = wire::encode(*picture);
    bytes_ = encoded.size();
    plots_.came(bytes_);
    std::string paths;
    std::size_t count = 0;
    for (const std::string& path : tree_.take(encoded, now)) {
      if (!is_worth_telling(path) || ++count > paths_told_max) continue;
      paths += (paths.empty() ? "" : ", ") + path;
    }
    if (count > paths_told_max) paths += fmt::format(" and {} more", count - paths_told_max);
    if (count > 0) tell("changed: " + paths);
  }

  void take(const link::Answer& answer, Duration now) {
    const auto found =
        std::find_if(sent_.begin(), sent_.end(), [&](const Sent& each) { return each.id == answer.id; });
    if (found == sent_.end()) return;
    std::string line = found->words;
    if (!answer.reply) {
      line += ": no answer";
    } else if (answer.reply->reason) {
      line += ": refused, " +
              remote::refusal_sentence(*answer.reply->reason, answer.reply->field.value_or(""), found->name);
    } else {
      line += fmt::format(": {}, {} ms", name_of(answer.reply->outcome), (now - found->at).count());
    }
    last_ = line;
    tell(line);
    sent_.erase(found);
  }

  // With what the picture shows, as a tablet does, so that the kiosk can say that a press is stale.
  void send(const Command& command, Duration now) {
    const std::string words = wire::typed_words(command);
    std::optional<Seen> seen;
    if (picture_) {
      const Progress& progress = picture_->room.progress;
      seen = Seen{progress.turn, progress.stage, progress.step};
    }
    sent_.push_back(
        {link_->send(command, seen, answered_within), words, words.substr(0, words.find(' ')), now});
  }

  // As the kiosk would decide now, by what it has published.
  [[nodiscard]] std::optional<Reason> reason_against(Frame& frame, const Command& command) const {
    if (!picture_) return std::nullopt;
    const link::Known known = link_->known();
    const pages::Sending nothing;
    pages::facilitator::Knows knows{frame.painted.texts("en"), nothing, picture_.get()};
    knows.now = kiosk_now(known);
    knows.local = kiosk_time(known);
    return pages::facilitator::refused(knows, command);
  }

  void draw_connection(Frame& frame) {
    const link::Known known = link_->known();
    std::string line = "Kiosk " + link::to_string(remote::kiosk_meant(reached_)) + ": ";
    line += known.contact == link::Contact::in_touch ? "in touch" : "out of touch";
    if (picture_) line += fmt::format(", version {}, picture {} bytes", picture_->beat.version, bytes_);
    words(line);
    frame.marks.add("room.connection", line);
    if (known.contact == link::Contact::in_touch) return;
    warning(remote::not_reached_sentence(reached_, known.facilitator_connection) + ".");
  }

  void draw_told(Frame& frame) {
    heading("What happens");
    frame.marks.add("room.last", last_);
    in_a_part("told", 0, 0, [&] {
      for (const std::string& line : told_) words(line);
    });
  }

  remote::RemoteOptions reached_;
  std::function<void()> wake_;
  std::string fault_;
  CommandForms commands_;
  std::unique_ptr<link::LinkThread> link_;
  std::shared_ptr<const wire::RoomPicture> picture_;
  std::size_t bytes_ = 0;
  TreeView tree_;
  std::deque<std::string> told_;  // the newest first; in memory only
  std::vector<Sent> sent_;
  std::string last_;
  Duration drawn_{0};
  LinkPlots plots_;
  RecordingView recording_;
  Standing standing_ = Standing::room;
};

}  // namespace

std::unique_ptr<Pane> room_pane(const Opened& opened) {
  return std::make_unique<RoomPane>(opened);
}

}  // namespace hearth::workbench
