/** Fired when the user answered the question of a lesson: all its checks hold for what the script did. */
export class WsLessonAnswerEvent extends Event {
  static readonly type = 'ws-lesson-answer';

  /** @param title of the lesson */
  constructor(readonly title: string) {
    super(WsLessonAnswerEvent.type, { bubbles: true, composed: true });
  }
}

/** Fired when the user pressed Control and Enter in the script, to run it. */
export class WsScriptRunEvent extends Event {
  static readonly type = 'ws-script-run';

  constructor() {
    super(WsScriptRunEvent.type);
  }
}
