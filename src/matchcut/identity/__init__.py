"""Who is in a picture, as numbers: faces found and cropped, pictures embedded, references compared.

catalogue  which embedders there are, in data: what each compares, its licence, the files it needs
weights    where those files lie, whether they are here, and the version that vectors are kept under
faces      a face in a picture; which one counts; its crop
blazeface  the faces in a picture, by the two networks of the box
calibration  from which figures on vectors mean the same one: data, with where it comes from
embedders  what loads models, one file for each kind of embedder; insightface is opened here only
likeness   comparing vectors: the matrix of a member's references, the odd one out, who this is
figures    the people in a picture, parted from its ground by a mask
perceptual  how different two pictures look to people
appearances  the faces in a frame, compared with a cast
vectors    the vectors of a shot's references on their way to a worker and back
sheet      a member's references on one page
helper     all of it in a process of its own (`work`), for whoever must stay light

A `FaceDetector` finds faces, an `Embedder` makes vectors: see `embedders`. Vectors are float32 of unit length;
pictures are sRGB, uint8, of shape (height, width, 3). Nothing here writes to disk but a sheet where it was asked for,
and nothing here opens a network connection. The project keeps the vectors (`store/embeddings.py`).
"""
