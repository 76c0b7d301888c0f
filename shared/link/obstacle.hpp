#pragma once
// Why there is no connection, as far as one can tell from this end.

namespace hearth::link {

enum class Obstacle {
  none,          // connected, or too early to say
  nobody_there,  // nothing answers at that address
  turned_away,   // somebody answers, but not to this key, or it is not the kiosk that the key file names
};

}  // namespace hearth::link
