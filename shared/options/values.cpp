#include "shared/options/values.hpp"

namespace hearth::options {
namespace {

template <class Path>
Option path_into(const std::string& name, const std::string& about, const std::string& type, Path& into) {
  const auto keep = [&into](const std::string& typed) {
    std::string fault = path_fault(typed);
    if (fault.empty()) into = typed;
    return fault;
  };
  return {.name = name, .about = about, .type = type, .keep = keep};
}

}  // namespace

Option flag(const std::string& name, const std::string& about, const std::function<void()>& set) {
  const auto keep = [set](const std::string&) {
    set();
    return std::string{};
  };
  return {.name = name, .about = about, .keep = keep, .takes = Takes::nothing};
}

Option flag(const std::string& name, const std::string& about, bool& into) {
  return flag(name, about, [&into] { into = true; });
}

Option text(const std::string& name, const std::string& about, const std::string& type, std::string& into) {
  const auto keep = [&into](const std::string& typed) {
    into = typed;
    return std::string{};
  };
  return {.name = name, .about = about, .type = type, .keep = keep};
}

Option texts(const std::string& name, const std::string& about, const std::string& type,
             std::vector<std::string>& into) {
  const auto keep = [&into](const std::string& typed) {
    into.push_back(typed);
    return std::string{};
  };
  return {.name = name, .about = about, .type = type, .keep = keep, .takes = Takes::several};
}

Option path(const std::string& name, const std::string& about, const std::string& type, std::string& into) {
  return path_into(name, about, type, into);
}

Option path(const std::string& name, const std::string& about, const std::string& type,
            std::filesystem::path& into) {
  return path_into(name, about, type, into);
}

Option pixel_size(const std::string& name, const std::string& about, int side_min_px, int side_max_px,
                  const std::function<void(PixelSize)>& take) {
  const auto read = [side_min_px, side_max_px](const std::string& typed) {
    return pixel_size_from(typed, side_min_px, side_max_px);
  };
  const std::string expected = "a size like 1920x1080, with sides from " + std::to_string(side_min_px) +
                               " to " + std::to_string(side_max_px);
  return {.name = name, .about = about, .type = "WxH", .keep = read_as(expected, read, take)};
}

std::string not_expected(const std::string& typed, const std::string& expected) {
  return "'" + typed + "' is not " + expected;
}

}  // namespace hearth::options
