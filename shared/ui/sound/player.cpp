#include "shared/ui/sound/player.hpp"

#include <SDL.h>

namespace hearth::ui {
namespace {

// What is in the device's own buffer when SDL has handed over the last sample, in samples of silence.
constexpr std::size_t silence_behind = samples_per_second / 4;

std::string nothing_to_play_on() {
  return std::string{"the bell cannot be heard: no loudspeaker can be used ("} + SDL_GetError() +
         "). Connect one, or take [bell] out of the venue file.";
}

}  // namespace

Player::~Player() {
  close();
}

std::string Player::play(const std::vector<float>& samples) {
  close();
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0) return nothing_to_play_on();
  SDL_AudioSpec wanted{};
  wanted.freq = samples_per_second;
  wanted.format = AUDIO_F32SYS;
  wanted.channels = 1;
  wanted.samples = 2048;
  // SDL converts where the device wants it otherwise.
  device_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  if (device_ == 0) {
    std::string why = nothing_to_play_on();
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    return why;
  }
  std::vector<float> all = samples;
  all.resize(all.size() + silence_behind);
  if (SDL_QueueAudio(device_, all.data(), static_cast<Uint32>(all.size() * sizeof(float))) != 0) {
    std::string why = nothing_to_play_on();
    close();
    return why;
  }
  SDL_PauseAudioDevice(device_, 0);
  return {};
}

bool Player::sounds() {
  if (device_ != 0 && SDL_GetQueuedAudioSize(device_) == 0) close();
  return device_ != 0;
}

void Player::close() {
  if (device_ == 0) return;
  SDL_CloseAudioDevice(device_);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  device_ = 0;
}

}  // namespace hearth::ui
