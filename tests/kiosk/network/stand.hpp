#pragma once
// A kiosk in miniature for tests of the network: the real server and the real room, without disk or wall. It
// runs on a thread of its own, as the kiosk's room does.

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/network/server.hpp"
#include "shared/link/address.hpp"
#include "shared/link/client.hpp"
#include "shared/link/keys.hpp"
#include "shared/room/room.hpp"

namespace zmq {
class context_t;
}

namespace hearth {

class Stand {
 public:
  // Starts on ports that are free.
  Stand();
  ~Stand();
  Stand(const Stand&) = delete;
  Stand& operator=(const Stand&) = delete;

  // A new key that the kiosk knows, or does not know.
  [[nodiscard]] link::Keys admitted(Permission permission);
  [[nodiscard]] link::Keys stranger() const;
  void admit(const link::Keys& keys, Permission permission);
  void revoke(const link::Keys& keys);

  // Ends the server and starts another one on the same ports and with the same keys, with a new room and
  // boot.
  void stop();
  void start();

  [[nodiscard]] link::Address address() const { return address_; }
  [[nodiscard]] std::string kiosk_key() const { return kiosk_keys_.public_key; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }
  [[nodiscard]] zmq::context_t& context() const { return *context_; }  // of the server that runs

  // Runs on the kiosk's thread and waits until it is done.
  void on_its_thread(const std::function<void(kiosk::Server&, Room&)>& work);
  // How often a command was decided, as against answered again.
  [[nodiscard]] int decided();
  // Which devices the server has cut off, and what else it had to say.
  [[nodiscard]] std::vector<kiosk::CutOff> cut_off();
  [[nodiscard]] std::vector<std::string> notes();
  // The devices that are connected, and how often all connections were broken.
  [[nodiscard]] std::vector<DeviceId> connected();
  [[nodiscard]] int made_anew();
  // From now on requests are read and not answered; nothing is published either.
  void fall_silent();
  void speak_again();

 private:
  struct Running;

  link::Keys kiosk_keys_;
  link::Address address_;
  std::filesystem::path folder_;
  zmq::context_t* context_ = nullptr;
  std::shared_ptr<std::map<DeviceId, Permission>> devices_;  // the kiosk's thread only, once it runs
  std::uint64_t boots_ = 0;
  std::unique_ptr<Running> running_;
};

// The folder is made for the test and removed at the end.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Waits on the client until `question` is true; false when that takes longer than anybody would wait.
[[nodiscard]] bool eventually(link::Client& client, const std::function<bool()>& question);

}  // namespace hearth
