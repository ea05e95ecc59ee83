"""What files of pictures and sound are refused for, what is told of those that are read, and what kinds there are."""

from __future__ import annotations

from matchcut.words.statements import Kind


class MediaProblem(Kind):
    """What went wrong. What stands behind a kind's name are the arguments that it takes."""

    NOT_A_FILE = "not_a_file"
    CANT_OPEN_FILE = "cant_open_file"
    CANT_OPEN_FILE_FOR = "cant_open_file_for"  # reason
    ARCHIVE_DAMAGED = "archive_damaged"  # kind, reason
    FILE_EMPTY = "file_empty"
    UNREADABLE = "unreadable"  # reason
    CANT_WRITE_FILE = "cant_write_file"  # reason
    NO_ROOM = "no_room"
    NOT_WRITABLE = "not_writable"
    CANT_MAKE_FILE = "cant_make_file"  # reason
    NO_FILM_IN_FILE = "no_film_in_file"
    FRAME_DAMAGED = "frame_damaged"  # frame
    TIMES_CONTRADICT = "times_contradict"
    SOUND_ENDS_EARLY = "sound_ends_early"  # stated, there
    FILE_CUT_SHORT = "file_cut_short"
    SEEN_TOO_LARGE = "seen_too_large"  # width, height
    COLOURS_UNREAD = "colours_unread"
    HOLDS_PICTURE = "holds_picture"  # suffix
    HOLDS_FILM = "holds_film"  # suffix
    HOLDS_SOUND = "holds_sound"  # suffix
    FILM_TOO_LARGE = "film_too_large"  # width, height
    FILMS_JOINED = "films_joined"
    NOTHING_TO_READ = "nothing_to_read"
    SOUND_NOT_DECODED = "sound_not_decoded"  # lost, seconds
    SOUND_MISSING = "sound_missing"  # seconds
    NO_SOUND_DECODED = "no_sound_decoded"
    NO_SOUND_IN_FILE = "no_sound_in_file"
    SAMPLE_RATE_IMPOSSIBLE = "sample_rate_impossible"  # rate
    SOUND_CUT_SHORT = "sound_cut_short"
    SOUND_TOO_LONG = "sound_too_long"  # hours
    PICTURE_KIND_UNREAD = "picture_kind_unread"  # kind
    PICTURE_DAMAGED = "picture_damaged"  # kind
    NOT_A_PICTURE = "not_a_picture"
    PICTURE_TOO_LARGE = "picture_too_large"  # width, height
    PICTURE_FAR_TOO_LARGE = "picture_far_too_large"
    PIXELS_FLOATING = "pixels_floating"
    PIXELS_WHOLE_32 = "pixels_whole_32"
    PICTURE_HDR = "picture_hdr"  # transfer
    NOT_A_TAIL = "not_a_tail"


class MediaAdvice(Kind):
    """What to do about it."""

    NAME_MEDIA_FILE = "name_media_file"
    NAME_KIND = "name_kind"  # kind
    CHECK_NAME_AND_RIGHTS = "check_name_and_rights"
    GET_AGAIN = "get_again"
    GIVE_COMPLETE_FILE = "give_complete_file"
    CHECK_FOLDER = "check_folder"
    CHECK_DISK = "check_disk"
    CHECK_WRITE_PROTECTION = "check_write_protection"
    FREE_OR_CHOOSE_DISK = "free_or_choose_disk"
    COPY_OR_USE_OTHER_STRETCH = "copy_or_use_other_stretch"
    CONVERT_TO_ANOTHER_FORM = "convert_to_another_form"
    COPY_OR_SAVE_AGAIN = "copy_or_save_again"
    COPY_OR_MAKE_AGAIN = "copy_or_make_again"
    CONVERT_COLOURS = "convert_colours"
    RENAME_TO_WHAT_IT_IS = "rename_to_what_it_is"
    MAKE_FILM_SMALLER = "make_film_smaller"  # most
    JOIN_BY_CUTTING = "join_by_cutting"
    MAKE_AGAIN = "make_again"
    GIVE_SOUND_FILE = "give_sound_file"
    SAVE_AGAIN = "save_again"
    COPY_AGAIN = "copy_again"
    SAVE_AS_PICTURE = "save_as_picture"
    SAVE_PICTURE_AGAIN = "save_picture_again"
    GIVE_COMPLETE_PICTURE = "give_complete_picture"
    MAKE_PICTURE_SMALLER = "make_picture_smaller"  # side, millions
    SAVE_8_OR_16_BITS = "save_8_or_16_bits"
    SAVE_SDR = "save_sdr"


class MediaNote(Kind):
    """What was done to a file's pictures and sound that were read, and what of them is not shown or heard."""

    TURNED_CLOCKWISE = "turned_clockwise"
    TURNED_OVER = "turned_over"
    TURNED_ANTICLOCKWISE = "turned_anticlockwise"
    MIRRORED_SIDEWAYS = "mirrored_sideways"
    MIRRORED_UPRIGHT = "mirrored_upright"
    TURNED_ANTICLOCKWISE_AND_MIRRORED = "turned_anticlockwise_and_mirrored"
    TURNED_CLOCKWISE_AND_MIRRORED = "turned_clockwise_and_mirrored"
    SLANT_NOT_FOLLOWED = "slant_not_followed"
    APERTURE_SHOWN = "aperture_shown"  # width, height
    PIXELS_MADE_SQUARE = "pixels_made_square"  # wide, high
    TRANSPARENT_IS_BLACK = "transparent_is_black"
    HDR_CONVERTED = "hdr_converted"  # transfer
    COLOURS_CONVERTED = "colours_converted"  # primaries
    FRAMES_UNEQUAL = "frames_unequal"  # count
    DEINTERLACED = "deinterlaced"  # filter
    PICTURES_BROKEN = "pictures_broken"  # count
    FIRST_OF_JOINED = "first_of_joined"  # count
    PICTURE_TRACK_OF_SEVERAL = "picture_track_of_several"  # count
    FIRST_SOUND_TRACK = "first_sound_track"  # count
    SOUND_TRACKS_MIXED = "sound_tracks_mixed"  # count
    OTHER_VERSIONS_LEFT_OUT = "other_versions_left_out"  # tracks
    TRACK_NUMBER = "track_number"  # number
    SOUND_TRACKS_UNREAD = "sound_tracks_unread"  # count
    SOUND_BEFORE_PICTURE = "sound_before_picture"  # seconds


class FileNoun(Kind):
    """What a file is."""

    BUNDLE = "bundle"
    OTIOZ = "otioz"
    PNG = "png"
    JPEG = "jpeg"
    WEBP = "webp"
    TIFF = "tiff"
    HEIC = "heic"
    AVIF = "avif"
    RAW = "raw"
    BMP = "bmp"
    PNM = "pnm"
    SVG = "svg"
    TGA = "tga"
    GIF = "gif"
    PSD = "psd"
    OPENEXR = "openexr"
    RADIANCE = "radiance"
    JPEG_XL = "jpeg_xl"
    JPEG_2000 = "jpeg_2000"
    JPEG_XR = "jpeg_xr"
    DPX = "dpx"
    CINEON = "cineon"
    ICNS = "icns"
    ICO = "ico"
    CUR = "cur"
    XCF = "xcf"
    PDF = "pdf"
    EPS = "eps"
    DDS = "dds"
    QOI = "qoi"
    FITS = "fits"
    METAFILE = "metafile"
    PCX = "pcx"
