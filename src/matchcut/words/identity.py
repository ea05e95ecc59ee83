"""What is said of who is who, in English."""

from __future__ import annotations

from matchcut.words.plural import Plural, Sentence

IDENTITY_PROBLEMS: dict[str, Sentence] = {
    "no_embedder": "There is no embedder '{embedder}'.",
    "cant_run": "The embedder {embedder} can't run here. {reason}",
    "lacks_packages": "It needs the package {packages}.",
    "weights_absent": "The weights of {embedder} are not here: the folder lacks {files}.",
    "weights_unreadable": "This file of weights can't be read: {error}.",
    "no_pack": "The weights of InsightFace are not here: the folder holds no model pack (a folder with .onnx files).",
    "several_packs": "There are several model packs: {packs}.",
    "file_absent": "There is no {pattern} here.",
    "pack_unreadable": "This model pack can't be read: {error}",
    "pack_lacks_detector": "This model pack has no face detector.",
    "pack_lacks_embedder": "This model pack has no face embedder.",
    "pack_lacks_landmarks": "This model pack has no face detector that tells landmarks.",
    "onnx_unreadable": "OpenCV can't read this file as a model: it is damaged, cut short, or of another kind.",
    "model_unreadable": "This model can't be read: {error}",
    "model_lacks_tensors": Plural(
        "These weights lack one of the model's tensors, {first}.",
        "These weights lack {count} of the model's tensors, such as {first}.",
    ),
    "model_of_other_kind": "This is a model of the kind '{kind}', which this embedder does not run.",
    "no_face": "No face was found in this picture.",
    "finds_no_faces": "{embedder} finds no faces.",
    "faces_only": "{embedder} compares faces only.",
    "nothing_to_compare": "This picture gives nothing to compare.",
    "no_references": "{name} has no reference pictures.",
    "stopped": "Stopped. What was seen before is kept.",
}

IDENTITY_ADVICE: dict[str, Sentence] = {
    "choose_embedder": "There are {embedders}.",
    "install_packages": "Install it with pip.",
    "put_weights": "Put them there, or name another folder in {variable}. {get}",
    "let_read": "Check that it belongs to you and that its disk is there.",
    "name_pack": "Name the one to use in MATCHCUT_INSIGHTFACE_FOLDER.",
    "unpack_again": "Unpack it again.",
    "unpack_whole": "Unpack a whole pack, such as AuraFace.",
    "fetch_from_zoo": "Fetch it again from the OpenCV model zoo.",
    "fetch_whole": "Fetch the model again, whole.",
    "safetensors_only": "It must be whole, and its weights safetensors; other kinds of files are never opened.",
    "models_that_run": "It runs {kinds}.",
    "larger_face": "Give one in which the face is larger, lit and turned to the camera, or use an embedder of looks.",
    "compare_faces": "Use an embedder of faces.",
    "compare_looks": "Use an embedder of looks for pictures without one.",
    "other_picture": "Give another picture.",
    "add_reference": "Add one first.",
    "smaller_embedder": "Close other programs, or use a smaller embedder.",
    "another_embedder_meanwhile": "Report it; use another embedder meanwhile.",
}

IDENTITY_NOTES: dict[str, Sentence] = {
    "several_faces": "There are {count} faces; the largest was taken, at {percent} % from the left.",
    "several_faces_alike": "There are {count} faces; the largest was taken, at {percent} % from the left. "
    "Another is nearly as large: crop the picture to the one that is meant.",
    "seen_whole": "No face was found in it; it is compared by how it looks.",
    "like_another": "It looks more like {member} ({nearest}) than like the others here ({own}).",
    "like_another_alone": "It looks like {member} ({nearest}), and can't be compared with the others here: it shows "
    "a face where they show none, or none where they do.",
    "unlike_others": "It is unlike the others ({own}), which are alike ({others}).",
    "vector_was_spoiled": "Its kept vector was damaged, and was made again.",
    "of_reference": "{member}, {label}: {note}",
    "seen_by_another": Plural(
        "A reference was looked at by {before} alone, whose numbers are never compared with those of {now}.",
        "{count} references were looked at by {before} alone, whose numbers are never compared with those of {now}.",
    ),
    "licence_forbids": "{embedder}: {licence}. {forbids}",
}

FIGURE_DOUBTS: dict[str, Sentence] = {
    "nobody": "Nobody was found in it.",
    "several": "It shows more than one person.",
    "fills": "Who it shows fills it to its edges.",
    "unclear": "The outline of who it shows is not clear.",
}

EMBEDDER_TEXTS: dict[str, Sentence] = {
    "plain": "Shapes, textures and colours of a face and what is around it, or of the whole picture. It needs no "
    "weights, and tells looks apart, not people: two people who are alike and dressed alike are one to it.",
    "faces": "Faces, told apart by what comes with the program: BlazeFace and dlib's network.",
    "looks": "What a picture looks like: costumes, props, places, creatures; also people, by all that is seen of them. "
    "Its weights come in the box.",
    "sface": "Faces through OpenCV: small and quick, also without a graphics card.",
    "insightface": "Faces through a model pack of insightface (buffalo_l, AuraFace and the like): the surest of these.",
    "dinov2": "The look of anything: props, places, animals, costumes.",
    "clip": "What is in a picture, more than how it looks.",
    "siglip": "What is in a picture, finer than CLIP.",
    "in_opencv_zoo": "Both are in the OpenCV model zoo.",
    "one_pack": "Unpack one model pack there; its folder keeps its name.",
    "as_in": "As in {repository}.",
    "as_in_with_safetensors": "As in {repository}, in a revision with safetensors.",
    "packs_for_research": "Non-commercial research only, for insightface's own packs (buffalo_*, antelopev2). "
    "AuraFace is Apache-2.0.",
    "research_unless_licensed": "Non-commercial research only, unless you have a licence of insightface's.",
}
