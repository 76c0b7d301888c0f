#pragma once
// How a connection to the kiosk is, as far as one can tell from this end.

namespace hearth::link {

enum class ConnectionState {
  connecting,    // too early to say; always so inside one process, where nothing is told
  connected,     // the kiosk has let this key in
  nobody_there,  // nothing answers at that address
  turned_away,   // somebody answers, but not to this key, or it is not the kiosk that the key file names
};

}  // namespace hearth::link
