#include "remote/workbench/panes/room.hpp"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <deque>

#include "remote/cli/sentences.hpp"
#include "remote/kind.hpp"
#include "remote/pages/facilitator/making.hpp"
#include "remote/workbench/parts/command_form.hpp"
#include "remote/workbench/parts/room_tree.hpp"
#include "remote/workbench/parts/words.hpp"
#include "remote/workbench/window/whole_window.hpp"
#include "shared/base/sentence_of.hpp"
#include "shared/link/link_thread.hpp"
#include "shared/wire/room_picture.hpp"

namespace hearth::workbench {
namespace {

constexpr std::size_t told_max = 200;
constexpr std::size_t paths_told_max = 4;
constexpr Duration answered_within{5000};

// Changes with every second, so it says nothing.
bool is_worth_telling(const std::string& path) {
  return path.rfind("beat.", 0) != 0 && path != "room.as_of" && path != "room.version";
}

class RoomPane : public Pane {
 public:
  explicit RoomPane(const Opened& opened)
      : reached_(opened.reached), wake_(opened.wake), commands_(wire::describe_commands()) {
    fault_ = remote::key_missing(reached_);
    if (fault_.empty()) join();
  }

  [[nodiscard]] bool moves() const override { return lit_.any_lit(drawn_); }

  void draw(Frame& frame) override {
    drawn_ = frame.now;
    if (!link_) {
      heading("Room");
      words("Here is what a running kiosk tells facilitators' tablets, and what can be sent to it.");
      return warning(fault_ + ".");
    }
    take(frame.now);
    draw_connection(frame);
    const ImVec2 room = ImGui::GetContentRegionAvail();
    in_a_part("tree", room.x * 0.42F, 0, [&] { draw_tree(frame.now); });
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

 private:
  struct Sent {
    wire::RequestId id;
    std::string words;
    std::string name;
    Duration at{0};
  };

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
    lines_ = tree_of(encoded);
    std::string paths;
    std::size_t count = 0;
    for (const std::string& path : lit_.take(lines_, now)) {
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
    knows.now = known.clock.now(link::steady_now()).value_or(Instant{});
    knows.local = known.clock.local(link::steady_now()).value_or(LocalTime{});
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

  void draw_tree(Duration now) {
    std::size_t skip_deeper_than = std::string::npos;
    for (const TreeLine& line : lines_) {
      if (static_cast<std::size_t>(line.depth) > skip_deeper_than) continue;
      skip_deeper_than = std::string::npos;
      ImGui::Indent(static_cast<float>(line.depth) * ImGui::GetFontSize() + 1);
      const bool lit = lit_.is_lit(line.path, now);
      if (lit) ImGui::PushStyleColor(ImGuiCol_Text, ImGui::GetStyleColorVec4(ImGuiCol_PlotHistogram));
      if (line.has_parts) {
        // The room, and nothing in it, is open from the beginning.
        const ImGuiTreeNodeFlags flags =
            ImGuiTreeNodeFlags_NoTreePushOnOpen | (line.path == "room" ? ImGuiTreeNodeFlags_DefaultOpen : 0);
        const std::string label = line.name + "###" + line.path;
        if (!ImGui::TreeNodeEx(label.c_str(), flags)) skip_deeper_than = static_cast<std::size_t>(line.depth);
      } else {
        ImGui::TextWrapped("%s: %s", line.name.c_str(), line.value.c_str());
      }
      if (lit) ImGui::PopStyleColor();
      ImGui::Unindent(static_cast<float>(line.depth) * ImGui::GetFontSize() + 1);
    }
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
  std::vector<TreeLine> lines_;
  LitLines lit_;
  std::deque<std::string> told_;  // the newest first; in memory only
  std::vector<Sent> sent_;
  std::string last_;
  Duration drawn_{0};
};

}  // namespace

std::unique_ptr<Pane> room_pane(const Opened& opened) {
  return std::make_unique<RoomPane>(opened);
}

}  // namespace hearth::workbench
