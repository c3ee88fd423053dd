/** Somebody answered the question of a lesson: all its checks hold for what the script did. */
export class WsLessonAnswerEvent extends Event {
  static readonly type = 'ws-lesson-answer';

  /** @param title of the lesson */
  constructor(readonly title: string) {
    super(WsLessonAnswerEvent.type, { bubbles: true, composed: true });
  }
}

/** Somebody asked for the script to be run, from inside of it. */
export class WsScriptRunEvent extends Event {
  static readonly type = 'ws-script-run';

  constructor() {
    super(WsScriptRunEvent.type);
  }
}
