from moviepy import __version__

if __version__ < (2,):
    from moviepy import AudioFileClip as AudioFileClip, CompositeVideoClip as CompositeVideoClip, ImageClip as ImageClip, TextClip as TextClip, VideoFileClip as VideoFileClip, concatenate_videoclips as concatenate_videoclips
