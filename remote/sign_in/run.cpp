#include "remote/sign_in/run.hpp"

#include "remote/sign_in/door.hpp"

namespace hearth::remote {

int run_sign_in(const RemoteOptions& options) {
  Door door;
  return run_tablet(options, {"Hearth – sign in", link::Streams::wall, Permission::sign_in}, door);
}

}  // namespace hearth::remote
