#include "remote/workbench/window/software_frame.hpp"

#include <SDL2/SDL.h>
#include <imgui.h>

#include <cmath>
#include <map>
#include <stdexcept>

#include "remote/workbench/window/letters.hpp"
#include "remote/workbench/window/look.hpp"

namespace hearth::workbench {
namespace {

struct Ended {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
  void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using Texture = std::unique_ptr<SDL_Texture, Ended>;

[[noreturn]] void cannot_draw() {
  throw std::runtime_error{std::string{"the picture cannot be drawn: "} + SDL_GetError()};
}

SDL_Rect clip_of(const ImDrawCmd& command) {
  const ImVec4& clip = command.ClipRect;
  const int left = static_cast<int>(std::floor(clip.x));
  const int top = static_cast<int>(std::floor(clip.y));
  return {left, top, static_cast<int>(std::ceil(clip.z)) - left, static_cast<int>(std::ceil(clip.w)) - top};
}

void draw_list(SDL_Renderer* renderer, const ImDrawList& list) {
  for (const ImDrawCmd& command : list.CmdBuffer) {
    const SDL_Rect clip = clip_of(command);
    if (command.ElemCount == 0 || clip.w <= 0 || clip.h <= 0) continue;
    SDL_RenderSetClipRect(renderer, &clip);
    const ImDrawVert* vertices = list.VtxBuffer.Data + command.VtxOffset;
    const int count = list.VtxBuffer.Size - static_cast<int>(command.VtxOffset);
    constexpr int stride = sizeof(ImDrawVert);
    const int drawn = SDL_RenderGeometryRaw(
        renderer, static_cast<SDL_Texture*>(command.GetTexID()), &vertices->pos.x, stride,
        reinterpret_cast<const SDL_Color*>(&vertices->col), stride, &vertices->uv.x, stride, count,
        list.IdxBuffer.Data + command.IdxOffset, static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
    if (drawn != 0) cannot_draw();
  }
}

}  // namespace

struct SoftwareFrame::State {
  ui::Image image;
  ImGuiContext* context = nullptr;
  std::unique_ptr<SDL_Surface, Ended> surface;
  std::unique_ptr<SDL_Renderer, Ended> renderer;
  Texture letters;
  std::map<std::string, Texture> pictures;

  State(int width, int height) : image(width, height), context(ImGui::CreateContext()) {
    surface.reset(SDL_CreateRGBSurfaceWithFormatFrom(image.row(0), width, height, 32, width * 4,
                                                     SDL_PIXELFORMAT_ARGB8888));
    renderer.reset(surface ? SDL_CreateSoftwareRenderer(surface.get()) : nullptr);
    if (!renderer) cannot_draw();
  }
  ~State() {
    ImGui::GetIO().BackendRendererUserData = nullptr;
    ImGui::DestroyContext(context);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void keep_letters() {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    letters.reset(
        SDL_CreateTexture(renderer.get(), SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, width, height));
    if (!letters || SDL_UpdateTexture(letters.get(), nullptr, pixels, width * 4) != 0) cannot_draw();
    SDL_SetTextureBlendMode(letters.get(), SDL_BLENDMODE_BLEND);
    ImGui::GetIO().Fonts->SetTexID(letters.get());
  }
};

SoftwareFrame::SoftwareFrame(int width, int height, const ui::Palette& palette)
    : state_(std::make_unique<State>(width, height)) {
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  load_letters(*ImGui::GetIO().Fonts, 1);
  use_look(palette, 1);
  state_->keep_letters();
}

SoftwareFrame::~SoftwareFrame() = default;

void SoftwareFrame::draw(const std::function<void()>& content) {
  constexpr float frame_seconds = 1.0F / 30;
  ImGui::GetIO().DeltaTime = frame_seconds;
  ImGui::NewFrame();
  content();
  ImGui::Render();
  SDL_Renderer* const renderer = state_->renderer.get();
  SDL_RenderSetClipRect(renderer, nullptr);
  SDL_SetRenderDrawColor(renderer, 0, 0, 0, 255);
  SDL_RenderClear(renderer);
  const ImDrawData& drawn = *ImGui::GetDrawData();
  for (int i = 0; i < drawn.CmdListsCount; ++i) draw_list(renderer, *drawn.CmdLists[i]);
  SDL_RenderPresent(renderer);
}

const ui::Image& SoftwareFrame::image() const {
  return state_->image;
}

void SoftwareFrame::put(const std::string& name, const ui::Image& image) {
  Texture texture{SDL_CreateTexture(state_->renderer.get(), SDL_PIXELFORMAT_ARGB8888,
                                    SDL_TEXTUREACCESS_STATIC, image.width(), image.height())};
  if (!texture || SDL_UpdateTexture(texture.get(), nullptr, image.row(0), image.width() * 4) != 0)
    cannot_draw();
  state_->pictures[name] = std::move(texture);
}

void* SoftwareFrame::find(const std::string& name) const {
  const auto found = state_->pictures.find(name);
  return found == state_->pictures.end() ? nullptr : found->second.get();
}

}  // namespace hearth::workbench
