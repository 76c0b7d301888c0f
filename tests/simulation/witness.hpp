#pragma once
// Stands beside the kiosk and compares what it says with what it does. What is found wrong is named, each
// claim once.

#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/kiosk.hpp"
#include "tests/simulation/disk.hpp"

namespace hearth::simulation {

using Findings = std::set<std::string>;

// The stage that somebody meant who sent a request: the one on their picture.
using Meant = std::map<wire::RequestId, std::string>;

class Witness {
 public:
  explicit Witness(const Disk& disk) : disk_(&disk) {}

  // The room after a start of the kiosk, before anything comes.
  void started(const kiosk::Kiosk& kiosk);
  // What is about to be taken, and what came of it.
  void takes(const kiosk::Arrivals& arrivals);
  void took(const std::vector<wire::Reply>& replies, const kiosk::Kiosk& kiosk);
  void published(const std::vector<kiosk::Published>& messages, const kiosk::Moment& moment,
                 const kiosk::Kiosk& kiosk);
  // No byte of what has ended is left, once the disk takes what is written.
  void look_for_what_ended(const kiosk::Kiosk& kiosk);
  void find(const std::string& what) { findings_.insert(what); }

  // Sending something makes it known here what its sender meant.
  Meant meant;

  [[nodiscard]] const Findings& findings() const { return findings_; }
  // How many people the kiosk has counted in all, on whatever day.
  [[nodiscard]] std::uint64_t counted() const { return counted_; }
  // How often a gathering was closed or a day ended, so far.
  [[nodiscard]] int endings() const { return endings_; }

 private:
  // What was last published to facilitators.
  struct ShownToFacilitators {
    std::uint64_t boot = 0;
    std::uint64_t version = 0;
    std::string picture;  // without its beat
  };
  // What is compared of a room.
  struct Facts {
    std::uint64_t version = 0;
    bool day = false;
    std::uint32_t came = 0;
    std::set<Token> guests;
    std::set<Token> set_aside;
    std::optional<std::string> stage;  // nothing: no gathering
    std::size_t tallies = 0;
  };
  [[nodiscard]] Facts facts_of(const Room& room);
  [[nodiscard]] std::size_t new_sign_ins() const;
  void compare_counts(const Facts& after);
  void compare_stages(const std::vector<wire::Reply>& replies, const Facts& after);
  void compare_moves(const std::vector<wire::Reply>& replies);
  void compare_replies(const std::vector<wire::Reply>& replies);
  void note_endings(const Facts& after);
  void note_notes(const Room& room);
  void compare_lists(const std::vector<wire::Reply>& replies);
  void compare_picture(const std::string& bytes, const Room& room);

  const Disk* disk_;
  Facts before_;
  kiosk::Arrivals taken_;
  std::set<wire::RequestId> applied_;     // answered so
  std::set<wire::RequestId> answered_;    // in any way but not_saved
  std::set<wire::RequestId> maybe_done_;  // being taken when the power went
  // Which press moved the room on from a turn or a stage.
  std::map<std::string, wire::RequestId> moved_on_;
  std::uint64_t told_ = 0;     // the highest version of the room that anybody was told of
  std::uint64_t replied_ = 0;  // the last version that a facilitator's reply has said since the start
  std::uint64_t counted_ = 0;
  int endings_ = 0;
  std::set<Token> seen_;           // in the room since the last ending
  std::set<Token> ended_;          // gone with what ended
  std::set<std::string> written_;  // the words of notes that have been in the room
  std::optional<ShownToFacilitators> shown_;
  Findings findings_;
};

}  // namespace hearth::simulation
